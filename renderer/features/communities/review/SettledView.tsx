import { Badge, Button, Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../../shared/domain/days';
import { isRunning } from '../../../../shared/domain/review/decide-case';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { MoreMenu } from '../../../ui/MoreMenu';
import { Panel } from '../../../ui/Panel';
import { CaseLog } from './CaseLog';
import { EvidenceLines } from './CaseRow';
import { PersonLine } from './PersonLine';
import classes from './Review.module.css';
import { useDecide } from './use-decide';
import type { ReviewView } from './use-review';

const words = text.review;

/** Rows shown before 再看. */
const shownAtOnce = 50;

/** 已了结: who was removed or kept, the newest first, each with its log. */
export function SettledView({ view, today }: Readonly<{ view: ReviewView; today: Day }>) {
  const { decide } = useDecide(view, today);
  const [count, setCount] = useState(shownAtOnce);
  const settled = view.cases.filter((one) => !isRunning(one)).toSorted((a, b) => settledAt(b) - settledAt(a));
  if (settled.length === 0) return <EmptyState sentence={words.settled.none} />;
  return (
    <Panel title={words.views.settled} note={words.settled.note}>
      {settled.slice(0, count).map((one) => (
        <SettledRow key={one.id} one={one} today={today} onReopen={() => void decide([one], 'open')} />
      ))}
      {settled.length > count ? (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setCount(count + shownAtOnce)}>
          {words.more(Math.min(shownAtOnce, settled.length - count))}
        </Button>
      ) : null}
    </Panel>
  );
}

function settledAt({ steps, openedAt }: ReviewCaseView): number {
  return steps.at(-1)?.at ?? openedAt;
}

type SettledRowProps = Readonly<{ one: ReviewCaseView; today: Day; onReopen: () => void }>;

function SettledRow({ one, today, onReopen }: SettledRowProps) {
  const { nickname, ruleName, state } = one;
  return (
    <article className={classes.row} aria-label={`${nickname}：${ruleName}`}>
      <div className={classes.words}>
        <PersonLine {...one} exemption={null} rule={{ name: ruleName, severity: one.severity }} />
        <EvidenceLines evidence={one.evidence} />
        <Text size="xs" c="dimmed" className="person-text">
          {one.steps.at(-1)?.note}
        </Text>
        <CaseLog steps={one.steps} today={today} />
      </div>
      <div className={classes.actions}>
        <Badge variant="light" color={state === 'removed' ? 'gray' : 'teal'} tt="none">
          {words.states[state]}
        </Badge>
        <MoreMenu label={words.running.moreOf(nickname)}>
          {state === 'kept' ? <Menu.Item onClick={onReopen}>{words.running.reopen}</Menu.Item> : null}
          <Menu.Item component={Link} to={`/members/${one.memberId}`}>
            {words.running.openMember}
          </Menu.Item>
        </MoreMenu>
      </div>
    </article>
  );
}
