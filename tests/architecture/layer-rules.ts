import type { SourceFile, SourceImport } from './read-imports';

/** Looks at one file and says, in a sentence for each, what does not belong there. */
export type LayerRule = (file: SourceFile) => readonly string[];

/** Libraries that run the same with and without a DOM or Node; the only ones `shared` may use. */
const sharedLibraries = new Set([
  'zod',
  'date-fns',
  'liquidjs',
  'docx',
  'papaparse',
  'pinyin-pro',
  'opencc-js',
  '@noble/hashes',
  'lunar-typescript',
  'birpc',
  'rrule',
  'fflate',
  'read-excel-file',
  'dayjs',
  'ics',
]);

/** The parts of main that are about Electron itself; the rest takes what it needs as arguments. */
const mayImportElectron = [
  /^electron\/preload\//,
  /^electron\/main\/(index|windows|port-broker|session-policy|shell-service)\.ts$/,
];

/** The one door between the processes. */
const mayTouchIpc = [/^electron\/preload\//, /^electron\/main\/(index|port-broker)\.ts$/];

const isBelow = (path: string, ...folders: readonly string[]) =>
  folders.some((folder) => path.startsWith(`${folder}/`));
const isNode = (found: SourceImport) => found.packageName?.startsWith('node:') ?? false;
const isElectron = (found: SourceImport) => found.packageName === 'electron';

/** One sentence for each import that `isWrong`. */
function forbid(
  file: SourceFile,
  because: string,
  isWrong: (found: SourceImport) => boolean,
): readonly string[] {
  return file.imports
    .filter(isWrong)
    .map((found) => `${file.path} imports '${found.specifier}', but ${because}.`);
}

const sharedIsPure: LayerRule = (file) =>
  isBelow(file.path, 'shared')
    ? forbid(
        file,
        'shared knows no DOM, Node or Electron: it may use only shared and the pure libraries',
        (found) =>
          found.ourFile !== null
            ? !isBelow(found.ourFile, 'shared')
            : !sharedLibraries.has(found.packageName ?? ''),
      )
    : [];

const vaultIsAPage: LayerRule = (file) =>
  isBelow(file.path, 'electron/vault')
    ? forbid(
        file,
        'the vault is a sandboxed page: it may use only itself, shared and libraries for browsers',
        (found) =>
          isNode(found) ||
          isElectron(found) ||
          (found.ourFile !== null && !isBelow(found.ourFile, 'electron/vault', 'shared')),
      )
    : [];

const mainKnowsNoPages: LayerRule = (file) =>
  isBelow(file.path, 'electron/main')
    ? forbid(
        file,
        'main runs without a DOM and reaches the pages only through ports',
        (found) => found.ourFile !== null && !isBelow(found.ourFile, 'electron/main', 'shared'),
      )
    : [];

const preloadIsThin: LayerRule = (file) =>
  isBelow(file.path, 'electron/preload')
    ? forbid(
        file,
        'a sandboxed preload hands over a port and nothing else: it may use only electron and shared',
        (found) =>
          found.ourFile !== null ? !isBelow(found.ourFile, 'electron/preload', 'shared') : !isElectron(found),
      )
    : [];

const launcherStaysOutside: LayerRule = (file) =>
  isBelow(file.path, 'electron/launcher')
    ? forbid(
        file,
        'the launcher runs in plain Node before the app: it may use only itself, shared, the table of built files and the build configuration',
        (found) =>
          isElectron(found) ||
          (found.ourFile !== null &&
            found.ourFile !== 'electron/main/built-files' &&
            found.ourFile !== 'electron.vite.config' &&
            !isBelow(found.ourFile, 'electron/launcher', 'shared')),
      )
    : [];

const rendererOwnsNoData: LayerRule = (file) =>
  isBelow(file.path, 'renderer')
    ? forbid(
        file,
        'the renderer reaches data and files only through VaultApi and ShellApi',
        (found) =>
          isNode(found) ||
          isElectron(found) ||
          found.packageName === 'dexie' ||
          (found.ourFile !== null && isBelow(found.ourFile, 'electron')),
      )
    : [];

const featureOf = (path: string) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1] ?? null;

const featuresAreStrangers: LayerRule = (file) => {
  const own = featureOf(file.path);
  if (own === null) return [];
  return forbid(file, 'a feature does not know another; what two need belongs beside them', (found) => {
    const other = found.ourFile === null ? null : featureOf(`${found.ourFile}/`);
    return other !== null && other !== own;
  });
};

/** What the rest of the renderer may know of `renderer/host`: the interface, and the one choice at the start. */
const hostDoors = new Set(['renderer/host/host', 'renderer/host/create-host']);

/** Ways to find out which host it is. */
const hostGuesses = ['userAgent', 'userAgentData', 'isElectron', 'isWebHost', 'hostKind'];

/** Asks for the operating system, to show ⌘ on a Mac; that is no question about hosts. */
const knowsOperatingSystem = 'renderer/app/platform.ts';

const onlyHostKnowsHosts: LayerRule = (file) => {
  if (!isBelow(file.path, 'renderer') || isBelow(file.path, 'renderer/host')) return [];
  const because = "only renderer/host knows that there are hosts; ask host.can('…')";
  return [
    ...forbid(
      file,
      because,
      ({ ourFile }) => ourFile !== null && isBelow(ourFile, 'renderer/host') && !hostDoors.has(ourFile),
    ),
    ...hostGuesses
      .filter((name) => file.names.has(name) && file.path !== knowsOperatingSystem)
      .map((name) => `${file.path} uses ${name}, but ${because}.`),
  ];
};

const rawIpcHasOneDoor: LayerRule = (file) =>
  mayTouchIpc.some((allowed) => allowed.test(file.path))
    ? []
    : ['ipcMain', 'ipcRenderer']
        .filter((name) => file.names.has(name))
        .map(
          (name) => `${file.path} touches ${name}, but only the port broker, the preloads and the entry do.`,
        );

const electronHasFewUsers: LayerRule = (file) =>
  isBelow(file.path, 'electron') && !mayImportElectron.some((allowed) => allowed.test(file.path))
    ? forbid(
        file,
        'only the entry, windows, session policy, shell service, port broker and preloads use Electron; take what is needed as an argument (types may be imported)',
        (found) => isElectron(found) && found.isValue,
      )
    : [];

const exportsHaveNames: LayerRule = (file) =>
  file.hasDefaultExport && !/\.config\.ts$/.test(file.path)
    ? [`${file.path} has a default export, but here every export has a name.`]
    : [];

/** All sentences of a language as one module: the only way to name them in one place and load them apart. */
const dictionaries: ReadonlySet<string> = new Set(['renderer/i18n/text.ts', 'renderer/i18n/zh-CN.ts']);

const noBarrels: LayerRule = (file) =>
  file.isBarrel && !dictionaries.has(file.path)
    ? [`${file.path} only passes on what other files export; import from the file that has it.`]
    : [];

/** Every rule, by the name a failing test shows. */
export const layerRules: Readonly<Record<string, LayerRule>> = {
  'shared is pure': sharedIsPure,
  'the vault is a page without Node': vaultIsAPage,
  'main knows no pages': mainKnowsNoPages,
  'a preload hands over a port and nothing else': preloadIsThin,
  'the launcher stays outside the app': launcherStaysOutside,
  'the renderer owns no data': rendererOwnsNoData,
  'features do not import one another': featuresAreStrangers,
  'only renderer/host knows that there are hosts': onlyHostKnowsHosts,
  'raw IPC has one door': rawIpcHasOneDoor,
  'few files use Electron': electronHasFewUsers,
  'exports have names': exportsHaveNames,
  'there are no barrels': noBarrels,
};
