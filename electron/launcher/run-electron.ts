import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { frozen } from '#shared/frozen';
import { isRoot } from './environment';
import type { StartFlags } from './flags';
import { projectFolder } from './project';
import { endChild } from './run-process';
import { remark, say } from './speak';
import { stopped } from './stop-signal';

/** Arguments of the Electron binary. Root gets no sandbox because Electron would not start otherwise. */
export function electronArguments(
  outFolder: string,
  flags: Pick<StartFlags, 'dataDir'>,
  root: boolean,
): readonly string[] {
  return [
    ...(root ? ['--no-sandbox'] : []),
    join(outFolder, 'main', 'index.js'),
    ...(flags.dataDir === null ? [] : [`--data-dir=${flags.dataDir}`]),
  ];
}

/** Without this the binary would be a plain Node; terminals inside Electron editors hand it down. */
function withoutNodeMode(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = env;
  return rest;
}

/**
 * Runs the built app in Electron until the person closes it or we are asked to end.
 *
 * It does not fall back to the browser when Electron fails: the browser has data of its own, and an empty app in
 * place of the person's community is worse than a sentence.
 *
 * @returns exit code for this process
 */
export async function runElectron(
  binary: string,
  outFolder: string,
  flags: StartFlags,
  stop: AbortSignal,
): Promise<number> {
  const child = spawn(binary, electronArguments(outFolder, flags, isRoot()), {
    cwd: projectFolder,
    env: withoutNodeMode(process.env),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('spawn', () =>
      say('围炉窗口已打开：', `Weilu's window is open: ${frozen.scheme}://${frozen.deskHost}/`),
    );
    child.once('error', () => resolve(null));
    child.once('exit', (code) => resolve(code));
  });
  const first = await Promise.race([ended, stopped(stop).then(() => 'stopped' as const)]);
  if (first === 'stopped') {
    await endChild(child);
    return 0;
  }
  if (first === 0) return 0;
  remark(
    `Electron 没能正常运行（${binary}，代码 ${first ?? '无'}）。可以用 npm start -- --web 在浏览器里打开，但浏览器里的数据是另外一份。`,
    `Electron did not run properly (${binary}, code ${first ?? 'none'}). npm start -- --web opens Weilu in the browser, but the data there is separate.`,
  );
  return 1;
}
