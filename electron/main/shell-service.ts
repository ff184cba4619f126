import { extname } from 'node:path';
import { createBirpc } from 'birpc';
import { z } from 'zod';
import { backupOccasions } from '#shared/domain/backup/occasions';
import type { Keeper } from '#shared/keeper/keeper';
import { WeiluError } from '#shared/wire/errors';
import { outcomeOf, type WirePort } from '#shared/wire/rpc';
import type { FileOfFolder, FilesApi, FileToSave, QuickKeyState, SafetyState } from '#shared/wire/shell-api';
import type { ShellClientSide, ShellSide } from '#shared/wire/shell-rpc';
import type { BackupPlaces } from './backup-place';
import type { Notices } from './notices';
import type { PickedFiles } from './picked-files';
import type { QuickKeyKeeper } from './quick-key';
import type { QuickWindow } from './quick-window';
import { type WriteFs, writeFileSafely } from './safe-write';
import { type SaveFolderFs, saveNodeFolder } from './save-folder';

export type FileFilter = { name: string; extensions: string[] };

/** The dialogs, already bound to the desk window. */
export interface FileDialogs {
  open(options: {
    filters: FileFilter[];
    properties: Array<'openFile' | 'dontAddToRecent'>;
  }): Promise<Readonly<{ canceled: boolean; filePaths: string[] }>>;
  /** Lets the person pick a folder, or make one; null when they do not. */
  folder(): Promise<string | null>;
  save(options: {
    defaultPath: string;
    filters: FileFilter[];
    properties: Array<'createDirectory' | 'showOverwriteConfirmation' | 'dontAddToRecent'>;
  }): Promise<Readonly<{ canceled: boolean; filePath: string }>>;
}

export type ShellParts = Readonly<{
  dialogs: FileDialogs;
  pickedFiles: PickedFiles;
  keeper: Keeper;
  places: BackupPlaces;
  fs: WriteFs & SaveFolderFs;
  quickKey: Pick<QuickKeyKeeper, 'retry' | 'watch'>;
  quickWindow: Pick<QuickWindow, 'hide' | 'onShown'>;
  files: FilesApi;
  notices: Pick<Notices, 'show'>;
}>;

/** What a page is told without asking. */
export type ShellNews = Readonly<{
  safety: Keeper['watch'];
  quickKey: QuickKeyKeeper['watch'];
  quickShown: QuickWindow['onShown'];
  noticeOpened: Notices['onOpened'];
}>;

const endingsSchema = z.array(z.string().regex(/^[A-Za-z0-9]{1,12}$/)).max(30);
const textSchema = z.string().max(300);
const bytesSchema = z.instanceof(Uint8Array<ArrayBuffer>);
const fileToSaveSchema = z.object({ name: textSchema.min(1), mediaType: textSchema, bytes: bytesSchema });
const filesSchema = z
  .array(z.object({ path: z.string().min(1).max(1_000), bytes: bytesSchema }))
  .max(200_000);
const occasionSchema = z.enum(backupOccasions);
const sourceSchema = z.union([z.strictObject({ name: textSchema }), z.strictObject({ file: bytesSchema })]);
/** A kept file's name, as `createKeptFiles` gave it. */
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
const keptFilesSchema = z
  .array(z.object({ hash: hashSchema, size: z.number().int().nonnegative() }))
  .max(20_000);
const noticeSchema = z.object({ title: textSchema, body: z.string().max(1_000), tag: textSchema });
const passphraseSchema = z.string().max(1_000).nullable();

/** The Electron half of ShellApi. The page is not trusted: its arguments are checked, and it names no paths. */
export function createShellSide(parts: ShellParts): ShellSide {
  const { dialogs, pickedFiles, keeper, places, fs, quickKey, quickWindow, files: kept, notices } = parts;
  return {
    pickFile: (endings) =>
      outcomeOf(async () => {
        const extensions = check(endingsSchema, endings, 'endings');
        const filters = extensions.length > 0 ? [{ name: '可以导入的文件', extensions }] : [];
        const picked = await dialogs.open({ filters, properties: ['openFile', 'dontAddToRecent'] });
        const path = picked.filePaths[0];
        return picked.canceled || path === undefined ? null : pickedFiles.add(path);
      }),
    readPickedFile: (token) => outcomeOf(() => pickedFiles.read(check(textSchema, token, 'token'))),
    saveFile: (file) => outcomeOf(() => saveFile(dialogs, fs, check(fileToSaveSchema, file, 'file'))),
    saveFolder: (name, files) =>
      outcomeOf(() =>
        saveFolder(dialogs, fs, check(textSchema, name, 'name'), check(filesSchema, files, 'files')),
      ),
    watchSafety: () => outcomeOf(() => stateNow<SafetyState>(keeper.watch)),
    retryStart: () => outcomeOf(() => keeper.retry()),
    createBackup: (occasion) => outcomeOf(() => keeper.create(check(occasionSchema, occasion, 'occasion'))),
    listBackups: () => outcomeOf(() => keeper.list()),
    readBackup: (name) => outcomeOf(() => keeper.read(check(textSchema, name, 'name'))),
    recover: (source, passphrase) =>
      outcomeOf(() =>
        keeper.recover(
          check(sourceSchema, source, 'source'),
          check(passphraseSchema, passphrase, 'passphrase'),
        ),
      ),
    goBack: () => outcomeOf(() => keeper.goBack()),
    acceptAsIs: () => outcomeOf(() => keeper.acceptAsIs()),
    chooseBackupFolder: () => outcomeOf(() => places.choose()),
    useUsualBackupFolder: () => outcomeOf(() => places.useUsual()),
    openBackupFolder: () => outcomeOf(() => places.open()),
    watchQuickKey: () => outcomeOf(() => stateNow<QuickKeyState>(quickKey.watch)),
    retryQuickKey: () => outcomeOf(async () => quickKey.retry()),
    hideQuick: () => outcomeOf(async () => quickWindow.hide()),
    showNotice: (notice) => outcomeOf(async () => notices.show(check(noticeSchema, notice, 'notice'))),
    keepFile: (bytes, name, mediaType) =>
      outcomeOf(() =>
        kept.put(
          check(bytesSchema, bytes, 'bytes'),
          check(textSchema, name, 'name'),
          check(textSchema, mediaType, 'mediaType'),
        ),
      ),
    readKeptFile: (hash) => outcomeOf(() => kept.read(check(hashSchema, hash, 'hash'))),
    keptFilesThere: (files) => outcomeOf(() => kept.has(check(keptFilesSchema, files, 'files'))),
  };
}

/** Serves the shell on a port and tells the news, until the port's other end goes. */
export function serveShell(shell: ShellSide, port: WirePort, news: ShellNews): void {
  const rpc = createBirpc<ShellClientSide, ShellSide>(shell, {
    post: (message) => port.post(message),
    on: (onMessage) => port.listen(onMessage),
    // A method is one of ours, never one that every object inherits.
    resolver: (name, resolved) => (Object.hasOwn(shell, name) ? resolved : undefined),
  });
  const ends = [
    news.safety((state) => void rpc.safety.asEvent(state)),
    news.quickKey((state) => void rpc.quickKey.asEvent(state)),
    news.quickShown((shown) => void rpc.quickShown.asEvent(shown)),
    news.noticeOpened((tag) => void rpc.noticeOpened.asEvent(tag)),
  ];
  port.onClose(() => {
    for (const end of ends) end();
    rpc.$close();
  });
}

function stateNow<State>(watch: (onState: (state: State) => void) => () => void): Promise<State> {
  return new Promise((resolve) => {
    const stop = watch((state) => {
      resolve(state);
      // It may call back before it has given what ends the watch.
      queueMicrotask(() => stop());
    });
  });
}

async function saveFolder(
  dialogs: FileDialogs,
  fs: SaveFolderFs,
  name: string,
  files: readonly FileOfFolder[],
): Promise<string | null> {
  const parent = await dialogs.folder();
  return parent === null ? null : saveNodeFolder(fs, parent, name, files);
}

async function saveFile(dialogs: FileDialogs, fs: WriteFs, file: FileToSave): Promise<boolean> {
  const defaultPath = safeFileName(file.name);
  const ending = extname(defaultPath).slice(1);
  const filters = ending ? [{ name: `${ending.toUpperCase()} 文件`, extensions: [ending] }] : [];
  const properties = ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'] as const;
  const { canceled, filePath } = await dialogs.save({ defaultPath, filters, properties: [...properties] });
  if (canceled || !filePath) return false;
  try {
    await writeFileSafely(fs, filePath, [file.bytes]);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new WeiluError('file-write-failed', { detail }, { cause: thrown });
  }
  return true;
}

/** A file name every system takes: a suggestion to the dialog, without any folder in it. */
export function safeFileName(name: string): string {
  const cleaned = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').replace(/^\.+|[. ]+$/g, '');
  return cleaned || '围炉';
}

function check<T>(schema: z.ZodType<T>, value: unknown, path: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new WeiluError('input-invalid', { path, detail: parsed.error.issues[0]?.message ?? '' });
}
