import { Badge, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { ReviewStep } from '../../../../shared/domain/review/review';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Review.module.css';

const words = text.review.running;
const { states } = text.review;

type CaseLogProps = Readonly<{ steps: readonly ReviewStep[]; today: Day; begin?: boolean }>;

/** The log of a case, folded at first: what was done when, under which clause and with which reason. */
export function CaseLog({ steps, today, begin = false }: CaseLogProps) {
  const [open, setOpen] = useState(begin);
  return (
    <>
      <UnstyledButton aria-expanded={open} onClick={() => setOpen(!open)}>
        <Text span size="xs" c="dimmed" td="underline">
          {open ? words.hideLog : words.log(steps.length)}
        </Text>
      </UnstyledButton>
      {open ? (
        <ol className={classes.log}>
          {steps.map((step) => (
            <LogLine key={`${step.at} ${step.state} ${step.note}`} step={step} today={today} />
          ))}
        </ol>
      ) : null}
    </>
  );
}

function LogLine({ step, today }: Readonly<{ step: ReviewStep; today: Day }>) {
  const { at, state, clause, note, bypass } = step;
  return (
    <li className="person-text">
      <Text span inherit c="dimmed" title={sayFully(at)}>
        {sayMoment(at, today)}
      </Text>{' '}
      {[states[state], clause, note].filter(Boolean).join(' · ')}{' '}
      {bypass ? (
        <Badge size="xs" variant="light" color="orange" tt="none">
          {words.bypass}
        </Badge>
      ) : null}
    </li>
  );
}
