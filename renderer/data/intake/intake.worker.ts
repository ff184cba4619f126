import { dryRun } from '../../../shared/domain/intake/recognise';
import type { IntakeBase } from '../../../shared/wire/nouns/intake';
import type { IntakeRequest } from './plan-in-background';

/** What is known already; sent once, for it is the larger part. */
let known: IntakeBase | null = null;

/** Looks at pasted texts away from the page, so that a long or hostile one never stops the typing. */
self.addEventListener('message', ({ data }: MessageEvent<IntakeRequest>) => {
  known = data.base ?? known;
  if (known) self.postMessage(dryRun(data.text, data.kind, known, data.options));
});
