import { describe } from 'vitest';
import { describeAnyOrder } from './contract/any-order.contract';
import { describeBackup } from './contract/backup.contract';
import { describeCommands } from './contract/commands.contract';
import { describeHistory } from './contract/history.contract';
import { describeSearch } from './contract/search.contract';
import { describeStore } from './contract/store.contract';
import { describeToday } from './contract/today.contract';
import { describeWatches } from './contract/watches.contract';
import { describeWire } from './contract/wire.contract';
import type { OpenVault } from './vault-harness';

/** What every vault does, whichever IndexedDB is below it. */
export function describeVaultContract(openVault: OpenVault): void {
  describe('the vault', () => {
    describeCommands(openVault);
    describeWire(openVault);
    describeWatches(openVault);
    describeHistory(openVault);
    describeSearch(openVault);
    describeToday(openVault);
    describeBackup(openVault);
    describeStore(openVault);
    describeAnyOrder(openVault);
  });
}
