import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describeVaultContract } from './vault-contract';
import { vaultOpener } from './vault-harness';

describeVaultContract(vaultOpener(new IDBFactory(), IDBKeyRange));
