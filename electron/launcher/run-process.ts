import { type ChildProcess, spawn } from 'node:child_process';

export type RunOptions = Readonly<{
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the child is ended. */
  timeout?: number;
  /** Ends the child when aborted. */
  signal?: AbortSignal;
  /** `show` passes the child's output on; `keep` gives it back. */
  output: 'show' | 'keep';
}>;

export type RunResult = Readonly<{
  /** Exit code; null when the child was ended by a signal or could not be started. */
  code: number | null;
  /** With `keep`, standard output and error, in order of arrival. */
  output: string;
  timedOut: boolean;
}>;

/** Milliseconds a child has between being asked to end and being killed. */
const grace = 5_000;

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], {
      stdio: 'ignore',
      windowsHide: true,
    }).unref();
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is already gone.
  }
}

/**
 * Ends a child that was started with `detached` (so that it leads a process group), with everything it started:
 * asks first, kills after five seconds. Resolves when the child is gone.
 */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child, 'SIGTERM');
  const killer = setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
  await gone;
  clearTimeout(killer);
}

/**
 * Runs a program to its end. Never rejects: a program that is not there gives code null and the reason as output.
 * Standard input is closed, so that nothing waits for an answer nobody gives.
 */
export async function runProcess(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  if (options.signal?.aborted) return { code: null, output: '', timedOut: false };
  const stream = options.output === 'show' ? 'inherit' : 'pipe';
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ['ignore', stream, stream],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));

  let timedOut = false;
  const end = () => void endChild(child);
  options.signal?.addEventListener('abort', end, { once: true });
  const timer =
    options.timeout === undefined
      ? undefined
      : setTimeout(() => {
          timedOut = true;
          end();
        }, options.timeout);
  try {
    const code = await new Promise<number | null>((resolve) => {
      child.once('error', (error) => {
        chunks.push(Buffer.from(error.message));
        resolve(null);
      });
      child.once('close', (exitCode) => resolve(exitCode));
      // A grandchild may keep the pipes open for good; what was written before the exit is here long before.
      child.once('exit', (exitCode) => setTimeout(resolve, 500, exitCode).unref());
    });
    return { code, output: Buffer.concat(chunks).toString('utf8'), timedOut };
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', end);
    child.stdout?.destroy();
    child.stderr?.destroy();
  }
}
