import type { PlanTemplateEntry } from '../../../../shared/domain/planner/plan-template';
import { text } from '../../../i18n/text';
import { kindColors } from '../../../theme/kind-colors';
import classes from './templates.module.css';

const words = text.exchange.templates;

/** Marks drawn for a day; more would not fit. */
const mostMarks = 5;

/** A week as seven columns with a mark for each line, in the colour of its kind. */
export function WeekGlance({ entries }: Readonly<{ entries: readonly PlanTemplateEntry[] }>) {
  return (
    <ul className={classes.glance}>
      {words.weekdays.map((name, index) => {
        const ofDay = entries.filter(({ weekday }) => weekday === index + 1);
        const kinds = ofDay.map(({ kind, time }) => `${time} ${kind}`).join('，');
        return (
          <li key={name} aria-label={words.dayCount(name, ofDay.length)} title={`${name} ${kinds}`}>
            {ofDay.slice(0, mostMarks).map((entry) => (
              <span
                key={`${entry.time} ${entry.title}`}
                className={classes.mark}
                style={{ background: `var(--mantine-color-${kindColors[entry.kind]}-filled)` }}
              />
            ))}
          </li>
        );
      })}
    </ul>
  );
}
