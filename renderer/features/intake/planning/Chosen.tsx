import { Chip, Group, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Group as WeChatGroup } from '../../../../shared/domain/communities/community';
import type { Day } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import type { IntakeKind } from '../../../../shared/domain/intake/intake';
import type { Guess } from '../../../../shared/domain/intake/recognise';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import classes from '../intake.module.css';

const words = text.intake;

type ChosenProps = Readonly<{
  guesses: readonly Guess[];
  kind: IntakeKind | null;
  onKind: (kind: IntakeKind) => void;
  groups: ReadonlyArray<Pick<WeChatGroup, 'id' | 'name'>>;
  groupId: GroupId | null;
  onGroup: (groupId: GroupId | null) => void;
  on: Day;
  onDay: (day: Day) => void;
  /** Further choices of some kinds. */
  children?: ReactNode;
}>;

/** What the text is taken for, into which group it goes, and the day of what names none. */
export function Chosen(props: ChosenProps) {
  const { guesses, kind, onKind, groups, groupId, onGroup, on, onDay, children } = props;
  return (
    <Group gap="sm" align="end" wrap="wrap" className={classes.chosen ?? ''}>
      {guesses.length > 0 && (
        <Chip.Group value={kind} onChange={(value) => onKind(value as IntakeKind)}>
          <Group gap={6} role="radiogroup" aria-label={words.kind} className={classes.kinds ?? ''}>
            {guesses.map((guess) => (
              <Chip key={guess.kind} value={guess.kind} size="xs">
                {words.guess(words.kinds[guess.kind], guess.confidence)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <Select
        size="xs"
        w={140}
        label={words.group}
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={groupId}
        allowDeselect={false}
        onChange={(value) => onGroup(groups.find(({ id }) => id === value)?.id ?? null)}
      />
      <DayField size="xs" w={140} label={words.on} value={on} onChange={(day) => day && onDay(day)} />
      {children}
    </Group>
  );
}
