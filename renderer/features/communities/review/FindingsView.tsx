import { Button, Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReviewFinding } from '../../../../shared/wire/nouns/review';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { useRowFocus } from '../../../ui/use-row-focus';
import { AddDefaultsButton } from './AddDefaultsButton';
import { PersonLine } from './PersonLine';
import classes from './Review.module.css';
import type { ReviewView } from './use-review';
import { useSelection } from './use-selection';

const words = text.review;

/** Rows shown before 再看. */
const shownAtOnce = 50;

type FindingsViewProps = Readonly<{ view: ReviewView; onByHand: () => void }>;

/** 建议: whom the rules find; nothing happens to anybody before a case is opened. */
export function FindingsView({ view, onByHand }: FindingsViewProps) {
  const rowFocus = useRowFocus();
  const found = view.findings.filter(({ exemption }) => exemption === null);
  const exempt = view.findings.filter(({ exemption }) => exemption !== null);
  if (view.rules.length === 0) {
    return <EmptyState sentence={words.findings.noRules} button={<AddDefaultsButton />} />;
  }
  return (
    <div className={classes.stack} {...rowFocus}>
      <FindingList
        title={words.findings.title}
        note={words.findings.note}
        findings={found}
        onByHand={onByHand}
      />
      {exempt.length > 0 ? (
        <FindingList title={words.findings.exempt} note={words.findings.exemptNote} findings={exempt} />
      ) : null}
      {view.moreFindings > 0 ? (
        <Text size="sm" c="dimmed">
          {words.moreThere(view.moreFindings)}
        </Text>
      ) : null}
    </div>
  );
}

const keyOf = ({ memberId, ruleId }: ReviewFinding) => `${memberId} ${ruleId}`;

type FindingListProps = Readonly<{
  title: string;
  note: string;
  findings: readonly ReviewFinding[];
  onByHand?: () => void;
}>;

function FindingList({ title, note, findings, onByHand }: FindingListProps) {
  const { community } = useScope();
  const run = useRun();
  const [count, setCount] = useState(shownAtOnce);
  const shown = findings.slice(0, count);
  const selection = useSelection(shown.map(keyOf));
  const chosen = shown.filter((finding) => selection.chosen.has(keyOf(finding)));

  const open = (cases: readonly ReviewFinding[]) =>
    run('review.openCases', {
      communityId: community.id,
      cases: cases.map(({ memberId, ruleId, evidence }) => ({ memberId, ruleId, evidence: [evidence] })),
    });

  return (
    <Panel
      title={title}
      note={findings.length > 0 ? `${words.findingCount(findings.length)} · ${note}` : note}
      buttons={
        onByHand ? (
          <Button size="compact-sm" variant="default" onClick={onByHand}>
            {words.findings.byHand}
          </Button>
        ) : null
      }
    >
      {findings.length === 0 ? (
        <EmptyState sentence={words.findings.none} />
      ) : (
        <div className={classes.bar}>
          <Checkbox
            label={chosen.length > 0 ? words.chosen(chosen.length) : words.selectAll}
            checked={selection.all}
            indeterminate={chosen.length > 0 && !selection.all}
            onChange={selection.toggleAll}
          />
          <Button
            ml="auto"
            size="compact-sm"
            disabled={chosen.length === 0}
            onClick={() => void open(chosen)}
          >
            {words.findings.openChosen(chosen.length)}
          </Button>
        </div>
      )}
      {shown.map((finding) => (
        <FindingRow
          key={keyOf(finding)}
          finding={finding}
          checked={selection.chosen.has(keyOf(finding))}
          onToggle={() => selection.toggle(keyOf(finding))}
          onOpen={() => void open([finding])}
        />
      ))}
      {findings.length > count ? (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setCount(count + shownAtOnce)}>
          {words.more(Math.min(shownAtOnce, findings.length - count))}
        </Button>
      ) : null}
    </Panel>
  );
}

type FindingRowProps = Readonly<{
  finding: ReviewFinding;
  checked: boolean;
  onToggle: () => void;
  onOpen: () => void;
}>;

function FindingRow({ finding, checked, onToggle, onOpen }: FindingRowProps) {
  const { nickname, ruleName, evidence } = finding;
  return (
    <article className={classes.row} aria-label={`${nickname}：${ruleName}`}>
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={words.select(nickname, ruleName)}
        checked={checked}
        onChange={onToggle}
      />
      <div className={classes.words}>
        <PersonLine {...finding} rule={{ name: ruleName, severity: finding.severity }} />
        <Text size="sm" c="dimmed" className="person-text">
          {evidence}
        </Text>
      </div>
      <Button
        size="compact-sm"
        variant="default"
        flex="none"
        aria-label={words.findings.openFor(nickname)}
        onClick={onOpen}
      >
        {words.findings.open}
      </Button>
    </article>
  );
}
