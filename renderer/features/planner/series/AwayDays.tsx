import { Button, Group, Popover, Stack, Text } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useState } from 'react';
import { isDay } from '../../../../shared/domain/days';
import type { PoolHost } from '../../../../shared/domain/planner/rotation';
import { useToday } from '../../../data/use-today';
import { sayDate, sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';

const words = text.series.rotation;

type Away = PoolHost['away'];

type AwayDaysProps = Readonly<{ host: PoolHost; onChange: (away: Away) => Promise<boolean> }>;

/** Days on which somebody cannot: stretches, each chosen by its first and its last day. */
export function AwayDays({ host, onChange }: AwayDaysProps) {
  const [opened, setOpened] = useState(false);
  const { away, name } = host;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          justify="flex-start"
          ml={-8}
          aria-label={words.awayOf(name)}
          onClick={() => setOpened(!opened)}
        >
          {away.length === 0 ? words.noAway : words.awayCount(away.length)}
        </Button>
      </Popover.Target>
      {opened ? (
        <Popover.Dropdown>
          <Stretches away={away} onChange={onChange} />
        </Popover.Dropdown>
      ) : null}
    </Popover>
  );
}

function Stretches({ away, onChange }: Readonly<{ away: Away; onChange: (away: Away) => Promise<boolean> }>) {
  const today = useToday();
  const [from, setFrom] = useState<string | null>(null);
  const choose = ([first, last]: readonly [string | null, string | null]) => {
    setFrom(last === null ? first : null);
    if (first === null || last === null || !isDay(first) || !isDay(last)) return;
    const added = [...away, { from: first, to: last }].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    void onChange(added);
  };
  return (
    <Stack gap="xs">
      {away.map((stretch) => {
        const days = words.awayRange(sayDate(stretch.from, today), sayDate(stretch.to, today));
        return (
          <Group key={`${stretch.from} ${stretch.to}`} gap="xs" justify="space-between">
            <Text size="sm">{days}</Text>
            <RemoveButton
              label={words.removeAway(days)}
              onRemove={() => void onChange(away.filter((one) => one !== stretch))}
            />
          </Group>
        );
      })}
      <Text size="xs" c="dimmed">
        {words.awayPlaceholder}
      </Text>
      <DatePicker
        type="range"
        allowSingleDateInRange
        aria-label={words.addAway}
        highlightToday
        monthLabelFormat={text.frame.calendar.month}
        yearLabelFormat={text.frame.calendar.year}
        monthsListFormat={text.frame.calendar.monthOfYear}
        getDayAriaLabel={(day) => (isDay(day) ? sayDateAndWeekday(day, today) : day)}
        ariaLabels={{
          monthLevelControl: text.frame.calendar.months,
          yearLevelControl: text.frame.calendar.years,
          nextMonth: text.frame.calendar.nextMonth,
          previousMonth: text.frame.calendar.previousMonth,
          nextYear: text.frame.calendar.nextYear,
          previousYear: text.frame.calendar.previousYear,
          nextDecade: text.frame.calendar.nextDecade,
          previousDecade: text.frame.calendar.previousDecade,
        }}
        value={[from, null]}
        onChange={choose}
      />
    </Stack>
  );
}
