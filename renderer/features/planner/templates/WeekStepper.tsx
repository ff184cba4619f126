import { ActionIcon, Group, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type Day, shiftDay } from '../../../../shared/domain/days';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { rangeInWords } from '../visible-days';

type WeekStepperProps = Readonly<{
  /** Its Monday. */
  week: Day;
  labels: Readonly<{ previous: string; next: string }>;
  onWeek: (week: Day) => void;
}>;

/** A week in words, with a step back and one forward. */
export function WeekStepper({ week, labels, onWeek }: WeekStepperProps) {
  const today = useToday();
  const step = (by: -1 | 1) => onWeek(shiftDay(week, 7 * by));
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon variant="default" size={30} aria-label={labels.previous} onClick={() => step(-1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Text size="sm" fw={600} px={6} aria-live="polite" style={{ whiteSpace: 'nowrap' }}>
        {rangeInWords('week', week, today)}
        {week === weekOf(today).from ? text.exchange.templates.thisWeek : ''}
      </Text>
      <ActionIcon variant="default" size={30} aria-label={labels.next} onClick={() => step(1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
