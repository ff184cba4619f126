import type { ContentKind } from './planner-item';
import { defaultRhythm, type Rhythm } from './rhythm';

const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const word = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/** Length for a reader: every ideograph, and every Latin word or number, counts once. */
export function readingUnits(text: string): number {
  const ideographs = text.match(ideograph)?.length ?? 0;
  const words = text.replace(ideograph, ' ').match(word)?.length ?? 0;
  return ideographs + words;
}

/** Seconds to read a text at a pace of `pace` 字 a minute. 800 字 take 120 seconds at 400. */
export function readingSeconds(text: string, pace = defaultRhythm.readingPace): number {
  return (readingUnits(text) * 60) / pace;
}

/** Longest a reader is asked for, in seconds: a 锦囊 2 minutes, anything else 15, until the community sets its own. */
export function longestReading(
  kind: ContentKind,
  { tipSeconds, articleSeconds }: Pick<Rhythm, 'tipSeconds' | 'articleSeconds'> = defaultRhythm,
): number {
  return kind === '锦囊' ? tipSeconds : articleSeconds;
}
