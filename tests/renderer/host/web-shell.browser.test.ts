import { vi } from 'vitest';
import { createWebShell } from '../../../renderer/host/web-shell';
import { describeShellContract } from './shell-contract';
import { openTestVault } from './test-vault';

/** The web shell in Chromium: real private file system, real vault; the person's clicks are pretended. */
describeShellContract('web', async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('backups', { recursive: true }).catch(() => undefined);
  const vault = await openTestVault();
  const saved = new Map<string, Blob>();
  const blobs = new Map<string, Blob>();
  let pick: File | null = null;

  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.set(this.download, blob);
  });
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    if (!pick) {
      this.dispatchEvent(new Event('cancel'));
      return;
    }
    const transfer = new DataTransfer();
    transfer.items.add(pick);
    this.files = transfer.files;
    this.dispatchEvent(new Event('change'));
  });

  return {
    shell: createWebShell(window, vault.client),
    async nextPick(file) {
      pick = file ? new File([file.bytes], file.name) : null;
    },
    async lastSaved(name) {
      return new Uint8Array((await saved.get(name)?.arrayBuffer()) ?? new ArrayBuffer(0));
    },
    async close() {
      vi.restoreAllMocks();
      await vault.close();
    },
  };
});
