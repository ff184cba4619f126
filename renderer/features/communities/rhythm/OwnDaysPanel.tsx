import { Text } from '@mantine/core';
import { lunarDayNames, lunarMonthNames } from '../../../../shared/domain/fields/lunar-words';
import { nextOwnDay } from '../../../../shared/domain/planner/calendar/own-days';
import type { OwnDay } from '../../../../shared/domain/planner/rhythm';
import { showNote } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { RemoveButton } from '../../../ui/RemoveButton';
import { NewOwnDay } from './NewOwnDay';
import classes from './Rhythm.module.css';
import { useRhythm } from './use-rhythm';

const words = text.rhythm.settings.own;

/** 自己的日子: a sale, an anniversary, by the sun or the moon, every year or once. */
export function OwnDaysPanel() {
  const { rhythm, change } = useRhythm();
  const { ownDays } = rhythm;
  const add = async (own: OwnDay) => {
    if (ownDays.some((one) => isSame(one, own))) {
      showNote(words.taken(own.name));
      return false;
    }
    return change({ ownDays: [...ownDays, own].toSorted(inOrderOfYear) });
  };
  return (
    <Panel title={words.title} note={ownDays.length === 0 ? words.empty : words.note}>
      {ownDays.map((own, index) => (
        <OwnDayRow
          key={`${own.name} ${own.lunar} ${own.month} ${own.dayOfMonth} ${own.year}`}
          own={own}
          onRemove={() => void change({ ownDays: [...ownDays.toSpliced(index, 1)] })}
        />
      ))}
      <NewOwnDay onAdd={add} />
    </Panel>
  );
}

function OwnDayRow({ own, onRemove }: Readonly<{ own: OwnDay; onRemove: () => void }>) {
  const today = useToday();
  const { name, year } = own;
  const next = nextOwnDay(own, today);
  return (
    <div className={classes.row}>
      <Text size="sm" className={`${classes.name} one-line person-text`} title={name}>
        {name}
      </Text>
      <Text size="sm" c="dimmed">
        {words.date(dateInWords(own), year)}
      </Text>
      <Text size="xs" c="dimmed">
        {next ? words.next(sayDayFully(next)) : words.over}
      </Text>
      <RemoveButton label={words.remove(name)} onRemove={onRemove} />
    </div>
  );
}

function dateInWords({ lunar, month, dayOfMonth }: OwnDay): string {
  return lunar
    ? words.lunarDate(lunarMonthNames[month - 1] ?? '', lunarDayNames[dayOfMonth - 1] ?? '')
    : words.solarDate(month, dayOfMonth);
}

function isSame(a: OwnDay, b: OwnDay): boolean {
  return (
    a.name === b.name &&
    a.month === b.month &&
    a.dayOfMonth === b.dayOfMonth &&
    a.lunar === b.lunar &&
    a.year === b.year
  );
}

function inOrderOfYear(a: OwnDay, b: OwnDay): number {
  return Number(a.lunar) - Number(b.lunar) || a.month - b.month || a.dayOfMonth - b.dayOfMonth;
}
