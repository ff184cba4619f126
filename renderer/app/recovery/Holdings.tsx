import type { SnapshotSummary } from '../../../shared/domain/backup/snapshot';
import { sayCount } from '../../i18n/say-number';
import { text } from '../../i18n/text';
import classes from './Recovery.module.css';

const words = text.recovery;
const nouns = ['members', 'scripts', 'plannerItems', 'activities'] as const;

/** What a backup holds, in the numbers a person knows by heart. */
export function Holdings({ summary }: Readonly<{ summary: SnapshotSummary }>) {
  return (
    <dl className={classes.holdings} aria-label={words.chosen}>
      {nouns.map((noun) => (
        <div key={noun}>
          <dt>{words.counts[noun]}</dt>
          <dd>{sayCount(summary.counts[noun])}</dd>
        </div>
      ))}
      <div>
        <dt>{words.rows}</dt>
        <dd>{sayCount(summary.rows)}</dd>
      </div>
    </dl>
  );
}
