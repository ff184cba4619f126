import type { DataTableName } from '../../shared/domain/store/data-tables';
import { vaultPortMessage } from '../../shared/wire/port-messages';
import { wirePortOf } from '../../shared/wire/rpc';
import { createVaultClient, type VaultClient } from '../../shared/wire/vault-client';
import { inputOf, pickedTables, pickFrom, type Step } from '../vault/steps';
import { auditFiles, auditStore } from './audit';

/** What the torture drives from outside: put into the running page, beside the app's own client of the same vault. */
export type TorturePage = Readonly<{
  client: VaultClient;
  /** Takes steps one after the other, and tells each that was acknowledged by the id of its command. */
  take: (steps: ReadonlyArray<Step & Readonly<{ id: string }>>) => Promise<void>;
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

/** Ids of the rows there are, read past the app. */
async function idsNow(): Promise<ReadonlyMap<DataTableName, readonly string[]>> {
  const { text } = await auditStore();
  const ids = new Map<DataTableName, string[]>();
  let table: DataTableName | null = null;
  for (const line of text.split('\n')) {
    if (!line.startsWith('{')) table = line as DataTableName;
    else if (table) ids.set(table, [...(ids.get(table) ?? []), (JSON.parse(line) as { id: string }).id]);
  }
  return new Map(pickedTables.map((name) => [name, ids.get(name) ?? []]));
}

window.torture = {
  client,
  async take(steps) {
    // Ids go out of date as steps are taken; a step about a row that has gone is refused, as it should be.
    let ids = await idsNow().catch(() => new Map());
    for (const [index, step] of steps.entries()) {
      // A store the browser has shut tells none; those known before do.
      if (index % 10 === 9) ids = await idsNow().catch(() => ids);
      try {
        await client.execute(step.command, inputOf(step, pickFrom(ids, step)) as never, { id: step.id });
        window.acknowledged?.(step.id, '');
      } catch (thrown) {
        window.acknowledged?.(step.id, (thrown as { code?: string }).code ?? String(thrown));
      }
    }
  },
  auditStore,
  auditFiles,
};
