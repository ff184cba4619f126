import { UnstyledButton } from '@mantine/core';
import { participantStates } from '../../../../../shared/domain/activities/participant';
import type { StateCounts as Counts } from '../../../../../shared/domain/activities/participants/count-states';
import { text } from '../../../../i18n/text';
import classes from './Roster.module.css';

const words = text.people;

/** What the list is narrowed to: a state, those who wait, or nothing. */
export type StateFilter = keyof Counts | null;

const filters: readonly (keyof Counts)[] = participantStates.flatMap((state) =>
  state === 'signed' ? (['signed', 'waiting'] as const) : [state],
);

type StateCountsProps = Readonly<{
  counts: Counts;
  total: number;
  seats: number | null;
  filter: StateFilter;
  onFilter: (filter: StateFilter) => void;
}>;

/** 意向 n · 报名 n/seats · 候补 n · …: each narrows the list to its own. */
export function StateCounts({ counts, total, seats, filter, onFilter }: StateCountsProps) {
  const label = (each: keyof Counts) => {
    if (each === 'waiting') return words.roster.count(words.waiting, counts.waiting);
    if (each === 'signed') return words.roster.signedCount(counts.signed, seats);
    return words.roster.count(words.states[each], counts[each]);
  };
  return (
    <div role="group" aria-label={words.roster.countsLabel} className={classes.counts}>
      <UnstyledButton
        className={classes.count ?? ''}
        aria-pressed={filter === null}
        onClick={() => onFilter(null)}
      >
        {words.roster.all(total)}
      </UnstyledButton>
      {filters.map((each) => (
        <UnstyledButton
          key={each}
          className={classes.count ?? ''}
          aria-pressed={filter === each}
          onClick={() => onFilter(filter === each ? null : each)}
        >
          {label(each)}
        </UnstyledButton>
      ))}
    </div>
  );
}
