import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export type Launched = Readonly<{
  /** Standard output so far. */
  stdout(): string;
  stderr(): string;
  /** Resolves with the first line of standard output that has an address. Rejects when the process ends before. */
  ready: Promise<string>;
  /** Exit code, or the signal that ended it. */
  exit: Promise<number | NodeJS.Signals>;
  send(signal: NodeJS.Signals): void;
  /** Ends it by force, if a test left it running. */
  kill(): Promise<void>;
}>;

/** Runs `electron/launcher/<name>.ts` in an environment without display, CI or Electron. */
export function launch(
  name: 'start' | 'dev',
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Launched {
  return watch(process.execPath, ['--import', 'tsx', `electron/launcher/${name}.ts`, ...args], env);
}

/** Runs `npm start`, with npm between the test and the launcher. */
export function launchWithNpm(args: readonly string[], env: Readonly<Record<string, string>>): Launched {
  return watch('npm', ['start', '--', ...args], env);
}

function watch(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Launched {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(command, args, {
    cwd: projectFolder,
    env: { PATH, HOME, TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const line = stdout
        .split('\n')
        .slice(0, -1)
        .find((text) => /\w:\/\//.test(text));
      if (line) resolve(line);
    });
    void exit.then((code) => reject(new Error(`ended with ${code} before it was ready\n${stdout}${stderr}`)));
  });
  // Tests that expect an early end never look at `ready`.
  ready.catch(() => {});
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    ready,
    exit,
    send: (signal) => void child.kill(signal),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await exit;
    },
  };
}

/** A loopback port nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
