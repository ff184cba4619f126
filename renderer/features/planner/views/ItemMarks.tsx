import { IconClockExclamation, IconHelpCircle, IconRepeat, IconStarFilled } from '@tabler/icons-react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { readingGate } from '../../../../shared/domain/planner/reading/gate';
import type { Rhythm } from '../../../../shared/domain/planner/rhythm';
import { slotAt } from '../../../../shared/domain/planner/slots';
import { isOddKind } from '../../../../shared/domain/planner/views/slot-warnings';
import { text } from '../../../i18n/text';
import classes from '../ItemCard.module.css';

const icons = {
  star: IconStarFilled,
  series: IconRepeat,
  reading: IconClockExclamation,
  slot: IconHelpCircle,
} as const;

/** A small sign on a card, with the sentence it stands for. */
export type ItemMark = Readonly<{ sign: keyof typeof icons; sentence: string }>;

/** What of an item is worth a sign: picked, of a series, too long to read, or of a kind its slot is not for. */
export function itemMarks(item: PlannerItem, rhythm: Rhythm): readonly ItemMark[] {
  const words = text.planner.marks;
  const { fits, most } = readingGate(item, rhythm);
  const slot = slotAt(item.day, item.time, rhythm.slots);
  return [
    ...(item.starred ? [{ sign: 'star', sentence: words.star } as const] : []),
    ...(item.seriesId !== null ? [{ sign: 'series', sentence: words.series } as const] : []),
    ...(fits ? [] : [{ sign: 'reading', sentence: text.planner.tooLong(item.kind, most) } as const]),
    ...(slot && isOddKind(item.kind, slot)
      ? [{ sign: 'slot', sentence: words.oddKind(slot.name, slot.kinds) } as const]
      : []),
  ];
}

/** The signs of a card; their sentences are also part of the card's name. */
export function ItemMarks({ marks }: Readonly<{ marks: readonly ItemMark[] }>) {
  return marks.map(({ sign, sentence }) => {
    const Icon = icons[sign];
    return (
      <span key={sign} className={classes.mark} data-sign={sign} title={sentence} aria-hidden>
        <Icon size={12} stroke={2} />
      </span>
    );
  });
}
