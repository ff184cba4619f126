import { createKeptFiles } from '../../shared/kept-files/create-kept-files';
import { WeiluError } from '../../shared/wire/errors';
import type {
  Capability,
  FilesApi,
  FileToSave,
  PickedFile,
  QuickApi,
  ShellApi,
} from '../../shared/wire/shell-api';
import type { VaultApi } from '../../shared/wire/vault-api';
import { text } from '../i18n/text';
import { copyPlainText } from './copy-plain-text';
import { createHandleFolder } from './handle-folder';
import { saveWebFolder } from './save-web-folder';
import { createWebBackups } from './web-backups';
import { createWebNotices } from './web-notices';
import { createWebPlace, folderPickerOf, pickFolder } from './web-place';

/** No browser gives a page a key of the whole computer, nor a window over other programs. */
const noQuickWindow: QuickApi = {
  watchKey: () => () => undefined,
  retryKey: async () => undefined,
  onShown: () => () => undefined,
  hide: async () => undefined,
};

export type WebShellOptions = Readonly<{ window: Window; vault: VaultApi; appVersion: string }>;

/** Files, clipboard and backups as a browser gives them. The keeper of the files begins at once. */
export function createWebShell({ window, vault, appVersion }: WebShellOptions): ShellApi {
  const picker = folderPickerOf(window);
  const notices = createWebNotices(window as Window & typeof globalThis);
  const abilities: ReadonlySet<Capability> = new Set<Capability>([
    'download-copy',
    ...(picker ? (['choose-folder'] as const) : []),
    ...(notices.permission() === 'unsupported' ? [] : (['notifications'] as const)),
  ]);
  return {
    can: (capability) => abilities.has(capability),
    copyText: (text) => copyPlainText(window.navigator.clipboard, text),
    pickFile: (endings) => pickFile(window.document, endings),
    saveFile: (file) => download(window, file),
    async saveFolder(name, files) {
      const parent = await pickFolder(picker, 'weilu-export');
      return parent && saveWebFolder(parent, name, files);
    },
    backups: createWebBackups({ window, vault, place: createWebPlace(picker), appVersion }),
    quick: noQuickWindow,
    notices,
    files: filesOf(window.navigator.storage),
  };
}

/** In the origin's private file system, beside the folder of backups. */
function filesOf(storage: StorageManager): FilesApi {
  const open = async () => (await storage.getDirectory()).getDirectoryHandle('files', { create: true });
  return createKeptFiles(createHandleFolder(text.settings.backup.browserPlace, open));
}

function pickFile(document: Document, endings: readonly string[]): Promise<PickedFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = endings.map((ending) => `.${ending}`).join(',');
    input.hidden = true;
    const answer = (file: File | undefined) => {
      input.remove();
      resolve(file ? pickedFile(file) : null);
    };
    input.addEventListener('change', () => answer(input.files?.[0]));
    input.addEventListener('cancel', () => answer(undefined));
    // In the document while it is open: an input nobody holds may be collected before it answers.
    document.body.append(input);
    input.click();
  });
}

/** A browser's File as the shell hands it on. */
function pickedFile(file: File): PickedFile {
  return {
    name: file.name,
    size: file.size,
    async read() {
      try {
        return new Uint8Array(await file.arrayBuffer());
      } catch (thrown) {
        throw new WeiluError('file-unreadable', { name: file.name }, { cause: thrown });
      }
    },
  };
}

async function download(window: Window, { name, mediaType, bytes }: FileToSave): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download reads the blob after this turn; a minute is ample for a local copy.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return true;
}
