import type { DataTableName } from '../../shared/domain/store/data-tables';
import { vaultPortMessage } from '../../shared/wire/port-messages';
import { wirePortOf } from '../../shared/wire/rpc';
import { createVaultClient, type VaultClient } from '../../shared/wire/vault-client';
import type { Step } from '../vault/step-inputs/step';
import { inputOf, pickedTables, pickFrom } from '../vault/steps';
import { auditFiles, auditStore, readIds } from './audit';

/** What the torture drives from outside: put into the running page, beside the app's own client of the same vault. */
export type TorturePage = Readonly<{
  client: VaultClient;
  /** Takes steps one after the other, and tells each that was acknowledged by the id of its command. */
  take: (steps: ReadonlyArray<Step & Readonly<{ id: string }>>) => Promise<void>;
  /** Undoes or redoes until there is nothing more, or `limit` steps are done; tells how many. */
  walk: (command: 'history.undo' | 'history.redo', limit: number) => Promise<number>;
  /** From now on the person picks a folder of this name, which the browser's own space stands in for. */
  pickFolder: (name: string) => Promise<void>;
  takeFolderAway: (name: string) => Promise<void>;
  auditStore: typeof auditStore;
  auditFiles: typeof auditFiles;
}>;

declare global {
  interface Window {
    torture?: TorturePage;
    /** Given by the driver. */
    acknowledged?: (commandId: string, refusal: string) => void;
  }
}

/** A second client of the vault that lives in the page's hidden frame. */
function connect(): VaultClient {
  const client = createVaultClient();
  const frame = document.querySelector('iframe');
  if (!frame?.contentWindow) throw new Error('the page has no vault');
  const { port1, port2 } = new MessageChannel();
  client.attach(wirePortOf(port1));
  frame.contentWindow.postMessage(vaultPortMessage, window.location.origin, [port2]);
  return client;
}

const client = connect();

let lastIds: ReadonlyMap<DataTableName, readonly string[]> = new Map();

/** Ids of the rows there are, read past the app; those known before where the browser has shut the store. */
async function idsNow(): Promise<ReadonlyMap<DataTableName, readonly string[]>> {
  lastIds = await readIds(pickedTables).catch(() => lastIds);
  return lastIds;
}

window.torture = {
  client,
  async take(steps) {
    for (const step of steps) {
      const input = inputOf(step, pickFrom(await idsNow(), step));
      try {
        await client.execute(step.command, input as never, { id: step.id });
        window.acknowledged?.(step.id, '');
      } catch (thrown) {
        window.acknowledged?.(step.id, (thrown as { code?: string }).code ?? String(thrown));
      }
    }
  },
  async walk(command, limit) {
    for (let steps = 0; steps < limit; steps += 1) {
      try {
        await client.execute(command, {});
      } catch {
        return steps;
      }
    }
    return limit;
  },
  async pickFolder(name) {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name, { create: true });
    Object.assign(window, { showDirectoryPicker: async () => folder });
  },
  async takeFolderAway(name) {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(name, { recursive: true });
  },
  auditStore,
  auditFiles,
};
