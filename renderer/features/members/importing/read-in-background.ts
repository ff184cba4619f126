import type { Day } from '../../../../shared/domain/days';
import type {
  MemberFile,
  UnreadableMemberFile,
} from '../../../../shared/domain/members/import/read-member-file';
import { WeiluError } from '../../../../shared/wire/errors';

export type ReadRequest = Readonly<{ bytes: Uint8Array<ArrayBuffer>; today: Day }>;

/**
 * Reads a member file in a worker of its own.
 * @throws WeiluError `cancelled` when the signal aborts, `unexpected` when the worker fails.
 */
export function readInBackground(
  request: ReadRequest,
  signal: AbortSignal,
): Promise<MemberFile | UnreadableMemberFile> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./member-file.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
    };
    const cancel = () => {
      end();
      reject(new WeiluError('cancelled', {}));
    };
    signal.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<MemberFile | UnreadableMemberFile>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new WeiluError('unexpected', { detail: event.message }));
    });
    worker.postMessage(request, [request.bytes.buffer]);
  });
}
