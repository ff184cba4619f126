import { Table, Text } from '@mantine/core';
import type { Day } from '../../../../shared/domain/days';
import type { TierOutcome } from '../../../../shared/domain/review/review-report';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { CaseLog } from './CaseLog';
import { PersonLine } from './PersonLine';
import classes from './Review.module.css';
import type { ReviewView } from './use-review';

const words = text.review.report;

/** Columns of the outcomes, after the tier. */
const columns = [
  'members',
  'open',
  'warned',
  'toRemove',
  'removed',
  'kept',
  'bypassed',
] as const satisfies ReadonlyArray<keyof TierOutcome>;

/** 报告: what the removals would do, how each tier was treated, and every bypass. */
export function ReportView({ view, today }: Readonly<{ view: ReviewView; today: Day }>) {
  const bypassed = view.cases.filter(({ steps }) => steps.some(({ bypass }) => bypass));
  return (
    <div className={classes.stack}>
      <Effect view={view} />
      <Panel title={words.tiers} note={words.tiersNote}>
        <Table aria-label={words.tiers} verticalSpacing={6} horizontalSpacing={16}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.columns.tier}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} ta="end">
                  {words.columns[column]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.byTier.map((outcome) => (
              <Table.Tr key={outcome.tier}>
                <Table.Td>{text.review.tiers[outcome.tier]}</Table.Td>
                {columns.map((column) => (
                  <Table.Td key={column} ta="end" c={outcome[column] === 0 ? 'dimmed' : ''}>
                    {outcome[column]}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Panel>
      <Bypasses cases={bypassed} today={today} />
    </div>
  );
}

function Effect({ view: { simulated } }: Readonly<{ view: ReviewView }>) {
  const { people, after, activeShare, activeShareAfter } = simulated;
  return (
    <Panel title={words.effect}>
      <div className={classes.quiet}>
        <Text fw={600}>{people === after ? words.nobody : words.people(people, after)}</Text>
        <Text size="sm" c="dimmed" title={words.activeHint}>
          {activeShare === null || activeShareAfter === null
            ? words.noActive
            : words.active(words.share(activeShare), words.share(activeShareAfter))}
        </Text>
      </div>
    </Panel>
  );
}

function Bypasses({ cases, today }: Readonly<{ cases: readonly ReviewCaseView[]; today: Day }>) {
  return (
    <Panel title={words.bypasses}>
      {cases.length === 0 ? (
        <Text c="dimmed" size="sm" className={classes.quiet ?? ''}>
          {words.noBypass}
        </Text>
      ) : null}
      {cases.map((one) => (
        <article key={one.id} className={classes.row} aria-label={`${one.nickname}：${one.ruleName}`}>
          <div className={classes.words}>
            <PersonLine {...one} rule={{ name: one.ruleName, severity: one.severity }} />
            <CaseLog steps={one.steps} today={today} begin />
          </div>
        </article>
      ))}
    </Panel>
  );
}
