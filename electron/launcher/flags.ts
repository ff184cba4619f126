import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { frozen } from '#shared/frozen';

/** What the person asked for on the command line. */
export type StartFlags = Readonly<{
  /** The web host in any case. */
  web: boolean;
  /** Whether a browser may be opened. */
  open: boolean;
  /** Absolute folder for files such as backups; null for the usual one. */
  dataDir: string | null;
  /** Loopback port of the web host. */
  port: number;
  help: boolean;
}>;

/** The flags, or a sentence that says what is wrong with them. */
export type FlagsResult = Readonly<{ ok: true; flags: StartFlags } | { ok: false; sentence: string }>;

const options = {
  web: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Text of `--help`. */
export const helpText = `围炉 · Weilu

npm start                       打开围炉：有 Electron 用桌面窗口，没有就用浏览器
npm start -- --web              总是用浏览器 · always in the browser
npm start -- --no-open          不自动打开浏览器，只给出地址 · print the address, open nothing
npm start -- --data-dir 文件夹   桌面版把备份等文件放在这里 · where the desktop app keeps files such as backups
npm start -- --port 端口         换一个端口（每个端口的数据各自独立）· another port, with data of its own (${frozen.webHostPort})
npm start -- --help             显示这段说明 · this text`;

const wrong = (sentence: string): FlagsResult => ({ ok: false, sentence });

function readPort(text: string): number | null {
  const port = /^\d{4,5}$/.test(text) ? Number(text) : Number.NaN;
  return port >= 1024 && port <= 65_535 ? port : null;
}

/**
 * Reads the arguments of `npm start`.
 *
 * @param args without the names of node and of the script
 * @param workingFolder what a relative `--data-dir` is relative to
 */
export function parseFlags(args: readonly string[], workingFolder: string): FlagsResult {
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  let flags: StartFlags = { web: false, open: true, dataDir: null, port: frozen.webHostPort, help: false };
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      return wrong(
        `看不懂“${token.value}”；--help 列出所有选项。“${token.value}” is not an option; see --help.`,
      );
    }
    const { name, rawName, value } = token;
    if (!Object.hasOwn(options, name)) {
      return wrong(
        `没有 ${rawName} 这个选项；--help 列出所有选项。There is no option ${rawName}; see --help.`,
      );
    }
    const takesValue = options[name as keyof typeof options].type === 'string';
    if (
      takesValue &&
      (value === undefined || value === '' || (value.startsWith('--') && !token.inlineValue))
    ) {
      return wrong(`${rawName} 后面要写一个值。${rawName} needs a value.`);
    }
    if (!takesValue && value !== undefined) {
      return wrong(`${rawName} 后面不写值。${rawName} takes no value.`);
    }
    if (name === 'web') flags = { ...flags, web: true };
    if (name === 'no-open') flags = { ...flags, open: false };
    if (name === 'help') flags = { ...flags, help: true };
    if (name === 'data-dir') flags = { ...flags, dataDir: resolve(workingFolder, value ?? '') };
    if (name === 'port') {
      const port = readPort(value ?? '');
      if (port === null) {
        return wrong(
          `--port 要写 1024 到 65535 之间的数字，不是“${value}”。--port needs a number from 1024 to 65535, not “${value}”.`,
        );
      }
      flags = { ...flags, port };
    }
  }
  return { ok: true, flags };
}
