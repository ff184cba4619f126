import { type BirpcReturn, createBirpc } from 'birpc';
import { fromWireError, toWireError, WeiluError } from '../../shared/wire/errors';
import type { Outcome, WirePort } from '../../shared/wire/rpc';
import type { PickedFile, ShellApi } from '../../shared/wire/shell-api';
import type { PickedFileTicket, ShellClientSide, ShellSide } from '../../shared/wire/shell-rpc';
import { copyPlainText } from './copy-plain-text';

type Rpc = BirpcReturn<ShellSide, ShellClientSide>;

/** The shell of the desktop app: what main does over the shell port, and the page's own clipboard. */
export type ElectronShell = ShellApi & Readonly<{ attach: (port: WirePort) => void }>;

/** A shell that waits for its first port. */
export function createElectronShell(navigator: Navigator): ElectronShell {
  let current: Rpc | null = null;
  let waiting: Array<(rpc: Rpc) => void> = [];

  const connection = (): Promise<Rpc> =>
    current ? Promise.resolve(current) : new Promise((resolve) => waiting.push(resolve));

  async function call<T>(send: (rpc: Rpc) => Promise<Outcome<T>>): Promise<T> {
    const rpc = await connection();
    const outcome = await send(rpc).catch(
      (thrown: unknown): Outcome<T> => ({ ok: false, error: toWireError(thrown) }),
    );
    if (!outcome.ok) throw fromWireError(outcome.error);
    return outcome.value;
  }

  const picked = ({ name, size, token }: PickedFileTicket): PickedFile => ({
    name,
    size,
    read: () => call((rpc) => rpc.readPickedFile(token)),
  });

  return {
    attach(port) {
      current?.$close(new WeiluError('vault-disconnected', {}));
      const rpc: Rpc = createBirpc<ShellSide, ShellClientSide>(
        {},
        {
          post: (message) => port.post(message),
          on: (onMessage) => port.listen(onMessage),
          timeout: -1,
        },
      );
      current = rpc;
      for (const resolve of waiting) resolve(rpc);
      waiting = [];
    },
    can: (capability) => capability === 'native-dialogs',
    copyText: (text) => copyPlainText(navigator.clipboard, text),
    async pickFile(endings) {
      const ticket = await call((rpc) => rpc.pickFile(endings));
      return ticket ? picked(ticket) : null;
    },
    saveFile: (file) => call((rpc) => rpc.saveFile(file)),
    backups: {
      place: () => call((rpc) => rpc.backupPlace()),
      create: () => call((rpc) => rpc.createBackup()),
      list: () => call((rpc) => rpc.listBackups()),
      read: (name) => call((rpc) => rpc.readBackup(name)),
    },
  };
}
