import { Button, Checkbox, Menu, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../../shared/domain/days';
import type { ReviewState } from '../../../../shared/domain/review/review';
import type { ReviewCaseView } from '../../../../shared/wire/nouns/review';
import { useCopyText } from '../../../data/use-copy-text';
import { sayDay, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { CaseLog } from './CaseLog';
import { PersonLine } from './PersonLine';
import classes from './Review.module.css';

const words = text.review.running;
const { states } = text.review;

type CaseRowProps = Readonly<{
  one: ReviewCaseView;
  today: Day;
  checked: boolean;
  onToggle: () => void;
  onDecide: (state: ReviewState) => void;
  onWarn: () => void;
}>;

/** A running case: who, under which clause, what was seen, and the next step. */
export function CaseRow({ one, today, checked, onToggle, onDecide, onWarn }: CaseRowProps) {
  const { nickname, ruleName, clause } = one;
  return (
    <article className={classes.row} aria-label={`${nickname}：${ruleName}`}>
      <Checkbox
        className={classes.tick ?? ''}
        aria-label={text.review.select(nickname, ruleName)}
        checked={checked}
        onChange={onToggle}
      />
      <div className={classes.words}>
        <PersonLine {...one} rule={{ name: ruleName, severity: one.severity }} />
        <EvidenceLines evidence={one.evidence} />
        <Text size="xs" c="dimmed" className="person-text">
          {clause ? `${words.clause}：${clause}` : words.noClause}
          <Grace one={one} today={today} />
        </Text>
        <CaseLog steps={one.steps} today={today} />
      </div>
      <div className={classes.actions}>
        <NextStep one={one} onDecide={onDecide} onWarn={onWarn} />
        <CaseMenu one={one} onDecide={onDecide} />
      </div>
    </article>
  );
}

/** Lines of evidence shown before the rest is asked for. */
const evidenceShown = 3;

/** What was seen, a line each. */
export function EvidenceLines({ evidence }: Readonly<{ evidence: readonly string[] }>) {
  const [all, setAll] = useState(false);
  const shown = all ? evidence : evidence.slice(0, evidenceShown);
  return (
    <>
      <ul className={classes.evidence} aria-label={words.evidence}>
        {shown.map((line) => (
          <li key={line} className="person-text">
            {line}
          </li>
        ))}
      </ul>
      {evidence.length > shown.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {text.review.more(evidence.length - shown.length)}
        </Button>
      ) : null}
    </>
  );
}

function Grace({ one, today }: Readonly<{ one: ReviewCaseView; today: Day }>) {
  if (one.state !== 'warned' || one.graceUntil === null) return null;
  const over = one.graceOver;
  return (
    <Text span inherit title={sayDayFully(one.graceUntil)} fw={over ? 600 : 400}>
      {' · '}
      {over ? words.graceOver : words.graceUntil(sayDay(one.graceUntil, today))}
    </Text>
  );
}

type NextStepProps = Pick<CaseRowProps, 'one' | 'onDecide' | 'onWarn'>;

function NextStep({ one, onDecide, onWarn }: NextStepProps) {
  const copy = useCopyText();
  const { state, nickname } = one;
  if (state === 'open') {
    return (
      <Button size="compact-sm" variant="light" aria-label={words.warnFor(nickname)} onClick={onWarn}>
        {words.warn}
      </Button>
    );
  }
  if (state === 'warned') {
    return (
      <Button
        size="compact-sm"
        variant={one.graceOver ? 'light' : 'default'}
        aria-label={words.toRemoveFor(nickname)}
        onClick={() => onDecide('to-remove')}
      >
        {words.toRemove}
      </Button>
    );
  }
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconCopy size={14} aria-hidden />}
        aria-label={words.copyNameOf(nickname)}
        onClick={() => void copy(nickname, words.nameCopied)}
      >
        {words.copyName}
      </Button>
      <Checkbox
        label={words.removed}
        aria-label={words.removedFor(nickname)}
        checked={false}
        onChange={() => onDecide('removed')}
      />
    </>
  );
}

/** Where a case may go besides its next step. */
const otherSteps: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  open: ['to-remove', 'removed'],
  warned: ['removed'],
  'to-remove': ['warned'],
  removed: [],
  kept: [],
};

function CaseMenu({ one, onDecide }: Pick<CaseRowProps, 'one' | 'onDecide'>) {
  return (
    <MoreMenu label={words.moreOf(one.nickname)}>
      <Menu.Item onClick={() => onDecide('kept')}>{words.keep}</Menu.Item>
      {otherSteps[one.state].map((state) => (
        <Menu.Item key={state} onClick={() => onDecide(state)}>
          {words.skipTo(states[state])}
        </Menu.Item>
      ))}
      {one.state === 'open' ? null : <Menu.Item onClick={() => onDecide('open')}>{words.reopen}</Menu.Item>}
      <Menu.Item component={Link} to={`/members/${one.memberId}`}>
        {words.openMember}
      </Menu.Item>
    </MoreMenu>
  );
}
