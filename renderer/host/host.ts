import type { ShellApi } from '../../shared/wire/shell-api';
import type { VaultClient } from '../../shared/wire/vault-client';

/** What the renderer stands on. Only this folder knows that there is more than one host. */
export type Host = Readonly<{ vault: VaultClient; shell: ShellApi }>;
