import { readdir, readFile, writeFile } from 'node:fs/promises';

const megabyte = 1024 * 1024;

/** The memory of the process that draws the app, counted by the system; on Linux only. */
export type RendererMemory = Readonly<{
  /** Bytes of it that are in memory now. */
  resident: () => Promise<number>;
  /** Bytes at most since the last `forget`. */
  peak: () => Promise<number>;
  /** From now on counts the peak anew. */
  forget: () => Promise<void>;
}>;

/** @returns the memory of the largest renderer below the browser of a profile */
export async function rendererMemory(profile: string): Promise<RendererMemory> {
  const pid = await largestRenderer(profile);
  const status = async (field: string) => {
    const text = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? Number.NaN) * 1024;
  };
  return {
    resident: () => status('VmRSS'),
    peak: () => status('VmHWM'),
    // proc(5): 5 resets the peak resident set size.
    forget: () => writeFile(`/proc/${pid}/clear_refs`, '5'),
  };
}

/** @returns bytes as megabytes, to a tenth */
export function inMegabytes(bytes: number): number {
  return Math.round((bytes / megabyte) * 10) / 10;
}

type Process = Readonly<{ pid: number; parent: number; commandLine: string; resident: number }>;

async function largestRenderer(profile: string): Promise<number> {
  const processes = await listProcesses();
  const browser = processes.find(
    ({ commandLine }) => commandLine.includes(profile) && !commandLine.includes('--type='),
  );
  if (!browser) throw new Error('the browser does not run');
  const ours = new Set([browser.pid]);
  for (let found = 0; found !== ours.size; ) {
    found = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
  }
  const renderers = processes.filter(
    ({ pid, commandLine }) => ours.has(pid) && commandLine.includes('--type=renderer'),
  );
  const [largest] = renderers.toSorted((a, b) => b.resident - a.resident);
  if (!largest) throw new Error('no process draws the app');
  return largest.pid;
}

async function listProcesses(): Promise<readonly Process[]> {
  const entries = (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry));
  const found = await Promise.all(
    entries.map(async (entry) => {
      try {
        const [commandLine, stat, statm] = await Promise.all(
          ['cmdline', 'stat', 'statm'].map((file) => readFile(`/proc/${entry}/${file}`, 'utf8')),
        );
        // The name in brackets may hold blanks; the parent is the second field after it.
        const parent = Number(stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        const resident = Number(statm?.split(' ')[1]);
        return [{ pid: Number(entry), parent, commandLine: commandLine ?? '', resident }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    }),
  );
  return found.flat();
}
