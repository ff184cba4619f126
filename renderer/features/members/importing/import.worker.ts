import { ImportWork } from './import-work';
import type { WorkCall } from './work-in-background';

const work = new ImportWork();

/** Answers the calls of the page, one after the other. */
self.addEventListener('message', ({ data: { call, name, input } }: MessageEvent<WorkCall>) => {
  const method = work[name] as (input: unknown) => Promise<unknown>;
  method.call(work, input).then(
    (value) => self.postMessage({ call, ok: true, value }),
    (thrown: unknown) => self.postMessage({ call, ok: false, detail: String(thrown) }),
  );
});
