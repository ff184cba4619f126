import { extname } from 'node:path';
import { createBirpc } from 'birpc';
import { z } from 'zod';
import { WeiluError } from '#shared/wire/errors';
import { outcomeOf, type WirePort } from '#shared/wire/rpc';
import type { FileToSave } from '#shared/wire/shell-api';
import type { ShellClientSide, ShellSide } from '#shared/wire/shell-rpc';
import type { BackupFiles } from './backup-files';
import type { PickedFiles } from './picked-files';
import { type WriteFs, writeFileSafely } from './safe-write';

export type FileFilter = { name: string; extensions: string[] };

/** The two dialogs, already bound to the desk window. */
export interface FileDialogs {
  open(options: {
    filters: FileFilter[];
    properties: Array<'openFile' | 'dontAddToRecent'>;
  }): Promise<Readonly<{ canceled: boolean; filePaths: string[] }>>;
  save(options: {
    defaultPath: string;
    filters: FileFilter[];
    properties: Array<'createDirectory' | 'showOverwriteConfirmation' | 'dontAddToRecent'>;
  }): Promise<Readonly<{ canceled: boolean; filePath: string }>>;
}

export type ShellParts = Readonly<{
  dialogs: FileDialogs;
  pickedFiles: PickedFiles;
  backups: BackupFiles;
  fs: WriteFs;
}>;

const endingsSchema = z.array(z.string().regex(/^[A-Za-z0-9]{1,12}$/)).max(30);
const textSchema = z.string().max(300);
const fileToSaveSchema = z.object({
  name: textSchema.min(1),
  mediaType: textSchema,
  bytes: z.instanceof(Uint8Array<ArrayBuffer>),
});

/** The Electron half of ShellApi. The page is not trusted: its arguments are checked, and it names no paths. */
export function createShellSide(parts: ShellParts): ShellSide {
  const { dialogs, pickedFiles, backups, fs } = parts;
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
    backupPlace: () => outcomeOf(async () => backups.place()),
    createBackup: () => outcomeOf(() => backups.create()),
    listBackups: () => outcomeOf(() => backups.list()),
    readBackup: (name) => outcomeOf(() => backups.read(check(textSchema, name, 'name'))),
  };
}

/** Serves the shell on a port, until its other end goes. */
export function serveShell(shell: ShellSide, port: WirePort): void {
  const rpc = createBirpc<ShellClientSide, ShellSide>(shell, {
    post: (message) => port.post(message),
    on: (onMessage) => port.listen(onMessage),
    // A method is one of ours, never one that every object inherits.
    resolver: (name, resolved) => (Object.hasOwn(shell, name) ? resolved : undefined),
  });
  port.onClose(() => rpc.$close());
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
