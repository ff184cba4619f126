import { readContentFile } from '../../../../shared/domain/planner/exchange/read-content';
import { writeIcs } from '../../../../shared/domain/planner/exchange/write-ics';
import type { ContentRequest } from './content-work';

async function answerTo(request: ContentRequest): Promise<unknown> {
  if (request.does === 'read') return readContentFile(request.bytes, request.context);
  return writeIcs(request.items, request.calendar);
}

/** Reads and writes files of content away from the page. What fails reaches it as an error of the worker. */
self.addEventListener('message', ({ data }: MessageEvent<ContentRequest>) => {
  answerTo(data).then((answer) => self.postMessage(answer), self.reportError);
});
