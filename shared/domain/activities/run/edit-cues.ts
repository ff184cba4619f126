import type { Cue } from '../parts';
import { readCueMinute } from './cue-time';
import { type CueStart, orderedCues } from './next-cue';

/** Minutes from the last cue to one that is added without a time. */
const usualGap = 10;

/** Most words of a line that tell its time: `第 3 天 08:00`. */
const timeWords = 4;

/** A number alone counts something: 20 人抽奖, 3 个问题. */
const isBareNumber = (words: string) => /^\d+$/u.test(words.normalize('NFKC'));

/**
 * What a typed line makes of a new cue: `19:50 开场预热`, `-10 签到`, `晚上 8 点 开场`, or a title alone, some minutes after
 * the last. A number at its beginning is a time only with a sign, a unit or a colon.
 */
export function readCueLine(
  line: string,
  start: CueStart,
  cues: readonly Cue[],
): Pick<Cue, 'minute' | 'title'> {
  const title = line.trim();
  const parts = title.split(/\s+/u);
  for (let count = Math.min(timeWords, parts.length - 1); count > 0; count -= 1) {
    const words = parts.slice(0, count).join(' ');
    // 晚上 8 点 is one word for a time.
    const minute = isBareNumber(words)
      ? null
      : readCueMinute(words.replace(/(\d) (?=[点时])/gu, '$1'), start);
    if (minute !== null) return { minute, title: parts.slice(count).join(' ') };
  }
  const last = orderedCues(cues).at(-1);
  return { minute: last ? last.minute + usualGap : 0, title };
}

/**
 * The cues with one of them a place earlier (−1) or later (1): it trades its time with its neighbour, or its place where
 * both are due at once.
 */
export function moveCue(cues: readonly Cue[], id: string, step: -1 | 1): readonly Cue[] {
  const ordered = [...orderedCues(cues)];
  const from = ordered.findIndex((cue) => cue.id === id);
  const moved = ordered[from];
  const other = ordered[from + step];
  if (!moved || !other) return cues;
  ordered[from] = { ...other, minute: moved.minute };
  ordered[from + step] = { ...moved, minute: other.minute };
  return ordered;
}
