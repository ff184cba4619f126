import type * as fileSystem from 'node:fs/promises';
import { basename } from 'node:path';
import { WeiluError } from '#shared/wire/errors';
import type { PickedFileTicket } from '#shared/wire/shell-rpc';

/** How many picks are remembered; older ones are picked again. */
const remembered = 32;

export interface PickedFiles {
  /** Remembers a file the person picked. @throws WeiluError `file-unreadable` */
  add(path: string): Promise<PickedFileTicket>;
  /** @throws WeiluError `not-found`, `file-too-large` or `file-unreadable` */
  read(token: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** The files the person picked in this run. A page names them by token; only those can be read. */
export function createPickedFiles(fs: Pick<typeof fileSystem, 'open' | 'stat'>, limit: number): PickedFiles {
  const paths = new Map<string, string>();

  return {
    async add(path) {
      const name = basename(path);
      const stats = await fs.stat(path).catch((thrown) => {
        throw new WeiluError('file-unreadable', { name }, { cause: thrown });
      });
      if (!stats.isFile()) throw new WeiluError('file-unreadable', { name });
      const token = crypto.randomUUID();
      paths.set(token, path);
      const oldest = paths.keys().next().value;
      if (paths.size > remembered && oldest !== undefined) paths.delete(oldest);
      return { name, size: stats.size, token };
    },
    async read(token) {
      const path = paths.get(token);
      if (path === undefined) throw new WeiluError('not-found', { noun: 'file' });
      const name = basename(path);
      try {
        const file = await fs.open(path, 'r');
        try {
          const { size } = await file.stat();
          if (size > limit) throw new WeiluError('file-too-large', { name, bytes: size, limit });
          const bytes = await file.readFile();
          if (bytes.length > limit)
            throw new WeiluError('file-too-large', { name, bytes: bytes.length, limit });
          return new Uint8Array(bytes);
        } finally {
          await file.close();
        }
      } catch (thrown) {
        if (thrown instanceof WeiluError) throw thrown;
        throw new WeiluError('file-unreadable', { name }, { cause: thrown });
      }
    },
  };
}
