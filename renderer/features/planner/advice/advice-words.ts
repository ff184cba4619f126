import type { Day } from '../../../../shared/domain/days';
import type { Advice } from '../../../../shared/domain/planner/advice/advice';
import { sayDate, sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

const words = text.rhythm.advice;

/** Why something is amiss, in a sentence. */
export function adviceInWords(advice: Advice, today: Day): string {
  const { kind, days, figure, slot, contentKind } = advice;
  const first = days[0] ?? today;
  switch (kind) {
    case 'unready':
      return words.unready(figure);
    case 'collision':
      if (days.length > 1) return words.collisions(slot, days.length, figure);
      return words.collision(sayDay(first, today), slot, figure);
    case 'only-links':
      return words.onlyLinks(figure);
    case 'monotony':
      return words.monotony(figure, contentKind ?? '');
    case 'gap':
      return words.gap(sayDate(first, today), sayDate(days.at(-1) ?? first, today), figure);
  }
}

/** What the list is about, each once: 单调、断档. */
export function adviceNames(list: readonly Advice[]): string {
  return words.summary([...new Set(list.map(({ kind }) => words.names[kind]))]);
}
