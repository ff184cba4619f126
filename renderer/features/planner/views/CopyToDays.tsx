import { Button, Popover, Stack, Text } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { type Day, isDay } from '../../../../shared/domain/days';
import { sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

const words = text.planner.selection;
const calendar = text.frame.calendar;

type CopyToDaysProps = Readonly<{ around: Day; onCopy: (days: readonly Day[]) => Promise<boolean> }>;

/** Copies onto several days, picked in a calendar. */
export function CopyToDays({ around, onCopy }: CopyToDaysProps) {
  const [opened, setOpened] = useState(false);
  const [picked, setPicked] = useState<readonly Day[]>([]);
  const copy = async () => {
    if (!(await onCopy(picked))) return;
    setPicked([]);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} shadow="md" position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpened(!opened)}>
          {words.copyTo}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <Text size="xs" c="dimmed">
            {words.pickDays}
          </Text>
          <DatePicker
            type="multiple"
            size="sm"
            highlightToday
            getDayAriaLabel={(date) => (isDay(date) ? sayDayFully(date) : date)}
            defaultDate={around}
            value={[...picked]}
            onChange={(days) => setPicked(days.filter(isDay))}
            monthLabelFormat={calendar.month}
            yearLabelFormat={calendar.year}
            monthsListFormat={calendar.monthOfYear}
            ariaLabels={{
              monthLevelControl: calendar.months,
              yearLevelControl: calendar.years,
              nextMonth: calendar.nextMonth,
              previousMonth: calendar.previousMonth,
              nextYear: calendar.nextYear,
              previousYear: calendar.previousYear,
              nextDecade: calendar.nextDecade,
              previousDecade: calendar.previousDecade,
            }}
          />
          <Button size="xs" disabled={picked.length === 0} onClick={() => void copy()}>
            {words.copyNow(picked.length)}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
