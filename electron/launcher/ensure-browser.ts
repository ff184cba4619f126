import { existsSync, readdirSync } from 'node:fs';
import { type Environment, isRoot } from './environment';
import { type Browser, findBrowser } from './find-browser';
import { type RunResult, runProcess } from './run-process';
import { remark } from './speak';

/** What the tests draw pages with, by Debian's names. */
const browserPackages = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
const fontPackages = ['fonts-noto-cjk', 'fonts-noto-color-emoji'];
/** The same Chromium without a window system: draws the same pages with a fifth less work. Done without, where it is not. */
const headlessPackage = 'chromium-headless-shell';

/** Where Debian puts the Chromium that has no window. */
export const headlessShellPath = `/usr/bin/${headlessPackage}`;

const minutes = 60_000;

/** What is known of the machine before anything is installed. */
export type Machine = Readonly<{
  platform: NodeJS.Platform;
  hasBrowser: boolean;
  hasChineseFont: boolean;
  hasHeadlessShell: boolean;
  hasApt: boolean;
  root: boolean;
  /** Whether sudo works without asking for a password. */
  hasSudo: boolean;
}>;

/** What to do for a browser: nothing, run commands, or tell the person a command. */
export type InstallPlan = Readonly<
  | { kind: 'nothing' }
  | { kind: 'run'; commands: readonly (readonly [string, ...string[]])[] }
  | { kind: 'tell'; command: string }
>;

/** Decides what has to be installed and whether we may. Fonts are looked after on Linux only. */
export function planInstall(machine: Machine): InstallPlan {
  const linux = machine.platform === 'linux';
  const enough = machine.hasBrowser && (machine.hasChineseFont || !linux);
  const mayInstall = linux && machine.hasApt && (machine.root || machine.hasSudo);
  if (enough && (machine.hasHeadlessShell || !mayInstall)) return { kind: 'nothing' };
  const packages = machine.hasBrowser ? fontPackages : browserPackages;
  if (mayInstall) {
    const asRoot = machine.root ? [] : ['sudo', '-n'];
    const apt = (...args: string[]): readonly [string, ...string[]] => {
      const [command = 'env', ...rest] = [
        ...asRoot,
        'env',
        'DEBIAN_FRONTEND=noninteractive',
        'apt-get',
        ...args,
      ];
      return [command, ...rest];
    };
    const wait = ['-o', 'DPkg::Lock::Timeout=120'];
    const install = (...names: string[]) =>
      apt(...wait, 'install', '--yes', '--no-install-recommends', ...names);
    return {
      kind: 'run',
      commands: [
        ...(enough ? [] : [apt(...wait, 'update'), install(...packages)]),
        // By itself: an older Debian has no such package, and must get the rest all the same.
        ...(machine.hasHeadlessShell ? [] : [install(headlessPackage)]),
      ],
    };
  }
  if (linux)
    return { kind: 'tell', command: `sudo apt-get install --no-install-recommends ${packages.join(' ')}` };
  if (machine.platform === 'darwin') return { kind: 'tell', command: 'brew install --cask chromium' };
  return { kind: 'tell', command: 'winget install Google.Chrome' };
}

const chineseFontFile = /(noto|source).*(cjk|han)|wqy|droidsansfallback|uming|ukai|lxgw/i;

async function hasChineseFont(env: Environment): Promise<boolean> {
  const listed = await runProcess('fc-list', [':lang=zh', 'family'], { timeout: 10_000, output: 'keep' });
  if (listed.code === 0) return listed.output.trim() !== '';
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts', ...(env.HOME ? [`${env.HOME}/.fonts`] : [])];
  return folders
    .filter((folder) => existsSync(folder))
    .some((folder) =>
      readdirSync(folder, { recursive: true }).some((name) => chineseFontFile.test(String(name))),
    );
}

const works = (result: RunResult) => result.code === 0;

async function look(env: Environment): Promise<Machine> {
  const linux = process.platform === 'linux';
  const root = isRoot();
  const quick = { timeout: 10_000, output: 'keep' } as const;
  return {
    platform: process.platform,
    hasBrowser: findBrowser(env, process.platform, existsSync) !== null,
    hasChineseFont: !linux || (await hasChineseFont(env)),
    hasHeadlessShell: !linux || existsSync(headlessShellPath),
    hasApt: linux && existsSync('/usr/bin/apt-get'),
    root,
    hasSudo: linux && !root && works(await runProcess('sudo', ['-n', 'true'], quick)),
  };
}

/**
 * Makes sure that there is a Chromium, Chrome or Edge and, on Linux, a Chinese font. Installs Debian's packages
 * where it may; otherwise says the command.
 *
 * @returns the browser; null when there is none, which was said with the command that helps
 */
export async function ensureBrowser(env: Environment = process.env): Promise<Browser | null> {
  const plan = planInstall(await look(env));
  if (plan.kind === 'tell') {
    remark(
      `缺少测试用的浏览器或中文字体，请运行：${plan.command}`,
      `A browser or a Chinese font for the tests is missing; please run: ${plan.command}`,
    );
  }
  if (plan.kind === 'run') {
    remark('正在安装测试用的浏览器和中文字体……', 'Installing a browser and a Chinese font for the tests …');
    for (const [command, ...args] of plan.commands) {
      // A failed update is no reason to stop: the lists may be there already.
      const result = await runProcess(command, args, { timeout: 6 * minutes, output: 'keep' });
      if (!works(result)) {
        process.stderr.write(`${result.output}\n`);
        remark(
          `没有成功：${[command, ...args].join(' ')}`,
          `That did not work: ${[command, ...args].join(' ')}`,
        );
      }
    }
  }
  return findBrowser(env, process.platform, existsSync);
}
