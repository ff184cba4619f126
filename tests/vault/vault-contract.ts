import { describe } from 'vitest';
import { describeAnyOrder } from './contract/any-order.contract';
import { describeBackup } from './contract/backup.contract';
import { describeCommands } from './contract/commands.contract';
import { describeData } from './contract/data.contract';
import { describeDoor } from './contract/door.contract';
import { describeHistory } from './contract/history.contract';
import { describeHistoryList } from './contract/history-list.contract';
import { describeRevert } from './contract/history-revert.contract';
import { describePrivacy } from './contract/privacy.contract';
import { describeSearch } from './contract/search.contract';
import { describeStore } from './contract/store.contract';
import { describeToday } from './contract/today.contract';
import { describeTrash } from './contract/trash.contract';
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
    describeRevert(openVault);
    describeHistoryList(openVault);
    describeTrash(openVault);
    describeSearch(openVault);
    describeToday(openVault);
    describeBackup(openVault);
    describePrivacy(openVault);
    describeData(openVault);
    describeStore(openVault);
    describeDoor(openVault);
    describeAnyOrder(openVault);
  });
}
