import { join } from 'node:path';
import { type BuiltFiles, readBuiltFiles } from '#main/built-files';
import { frozen } from '#shared/frozen';
import { buildApp, isBuildFresh } from './build';
import { loopbackUrl } from './loopback-host';
import { whoHoldsPort } from './port-holder';
import { builtFolder, projectFolder } from './project';
import { remark, say } from './speak';
import { startWebServer, type WebServer } from './web-server';

/**
 * Builds the app unless it is built and up to date.
 *
 * @returns absolute folder of the build; null when the build failed, which was said, or was stopped
 */
export async function readyBuild(signal: AbortSignal): Promise<string | null> {
  const { folder, isPrebuilt } = builtFolder(process.env);
  if (isPrebuilt || isBuildFresh(projectFolder, folder)) return folder;
  remark('正在准备围炉，第一次约需半分钟……', 'Building Weilu, about half a minute the first time …');
  const { ok, output } = await buildApp(signal);
  if (ok) return folder;
  if (!signal.aborted) {
    process.stderr.write(`${output}\n`);
    remark('围炉没有构建成功，原因在上面。', 'Weilu could not be built; the reason is above.');
  }
  return null;
}

/** Says that our own app already runs at the port, with the one line of its address. */
export function sayAlreadyRunning(port: number): void {
  say('围炉已经在运行：', `Weilu is already running: ${loopbackUrl(port)}`);
}

/** Says why another port is not taken in silence. */
export function sayPortTaken(port: number): void {
  remark(
    `端口 ${port} 被别的程序占用。数据跟着这个地址走，换一个端口就看不到原来的数据，所以围炉没有自动换。请关掉那个程序再试。`,
    `Port ${port} is used by another program. Your data belongs to this address, so Weilu does not move to another port by itself; close that program and try again.`,
  );
}

/** Says that a port of one's own has data of its own. */
export function notePort(port: number): void {
  if (port === frozen.webHostPort) return;
  remark(
    `注意：数据按端口分开保存，端口 ${port} 里看不到默认端口 ${frozen.webHostPort} 的数据。`,
    `Note: data is kept per port; port ${port} does not show the data of the usual port ${frozen.webHostPort}.`,
  );
}

/**
 * Starts the web server on the frozen address, or finds out who is there.
 *
 * @throws when the pages cannot be read or the port fails for another reason than being taken
 */
export async function listen(files: BuiltFiles, port: number): Promise<WebServer | 'weilu' | 'other'> {
  try {
    return await startWebServer({ files, host: frozen.webHostAddress, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return (await whoHoldsPort(port)) === 'weilu' ? 'weilu' : 'other';
  }
}

/** The table of built pages, from a folder that `readyBuild` gave. */
export function readPages(outFolder: string): Promise<BuiltFiles> {
  return readBuiltFiles(join(outFolder, 'renderer'));
}
