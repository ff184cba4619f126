import { readMemberFile } from '../../../../shared/domain/members/import/read-member-file';
import type { ReadRequest } from './read-in-background';

/** Reads a member file away from the page, so that a large or hostile one never stops the typing. */
self.addEventListener('message', ({ data: { bytes, today } }: MessageEvent<ReadRequest>) => {
  self.postMessage(readMemberFile(bytes, { today }));
});
