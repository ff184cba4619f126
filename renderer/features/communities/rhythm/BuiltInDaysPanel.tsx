import { Chip } from '@mantine/core';
import { marketingDayNames } from '../../../../shared/domain/planner/calendar/marketing-days';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import classes from './Rhythm.module.css';
import { useRhythm } from './use-rhythm';

const words = text.rhythm.settings.builtIn;

/** 内置的节点: which of the days the shops know are shown. */
export function BuiltInDaysPanel() {
  const { rhythm, change } = useRhythm();
  const { hiddenDays } = rhythm;
  const show = (shown: readonly string[]) =>
    void change({ hiddenDays: marketingDayNames.filter((name) => !shown.includes(name)) });
  return (
    <Panel title={words.title} note={words.note}>
      <fieldset className={classes.chips} aria-label={words.group} style={{ border: 0, margin: 0 }}>
        <Chip.Group
          multiple
          value={marketingDayNames.filter((name) => !hiddenDays.includes(name))}
          onChange={show}
        >
          {marketingDayNames.map((name) => (
            <Chip key={name} size="xs" value={name} variant="light">
              {name}
            </Chip>
          ))}
        </Chip.Group>
      </fieldset>
    </Panel>
  );
}
