import { Button, Menu, Text } from '@mantine/core';
import { IconChecks, IconCopy, IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/days';
import { useMarkStep } from '../../data/use-mark-step';
import { useStepCopy } from '../../data/use-step-copy';
import { text } from '../../i18n/text';
import { MoreMenu } from '../../ui/MoreMenu';
import { mostPerStep } from '../../ui/step-address';
import rows from './rows.module.css';
import { StepPersonMenu } from './StepPersonMenu';
import { daysLate, type StepToDo } from './step-people';
import steps from './steps.module.css';

/** People shown at first. */
const shownAtFirst = 5;
const words = text.onboarding;

type StepRowProps = Readonly<{
  toDo: StepToDo;
  /** Where one text says it to all of them; null where there is none. */
  together: string | null;
  today: Day;
}>;

/** One step: since when it is due and whom for, its words one key away. */
export function StepRow({ toDo: { step, people }, together, today }: StepRowProps) {
  const [all, setAll] = useState(false);
  const copy = useStepCopy();
  const late = daysLate(people, today);
  const sameDay = people.every(({ dueOn }) => dueOn === people[0]?.dueOn);
  const shown = all ? people : people.slice(0, shownAtFirst);
  const hidden = people.length - shown.length;
  const [only] = people;
  const alone = people.length === 1;
  return (
    <article className={rows.row} aria-label={step.title}>
      <div className={rows.words}>
        <div className={rows.name}>
          <span className={`${rows.title} one-line person-text`} title={step.title}>
            {step.title}
          </span>
          <Text
            size="xs"
            flex="none"
            c={late > 0 ? 'var(--weilu-warning-text)' : 'var(--weilu-accent-text)'}
            fw={600}
          >
            {late > 0 && !sameDay ? words.longestSince(late) : words.since(late)}
          </Text>
        </div>
        <div className={steps.people}>
          {shown.map((person) => (
            <StepPersonMenu
              key={person.memberId}
              step={step}
              person={person}
              today={today}
              onCopy={() => void copy(step, [person])}
            />
          ))}
          {hidden > 0 ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-xs"
              aria-label={words.showOthers(hidden)}
              onClick={() => setAll(true)}
            >
              {words.others(hidden)}
            </Button>
          ) : null}
        </div>
      </div>
      {together ? (
        <Button
          component={Link}
          to={together}
          size="compact-xs"
          variant="subtle"
          flex="none"
          aria-label={words.mergeForMany(step.title, Math.min(people.length, mostPerStep))}
        >
          {words.merge}
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} stroke={1.8} />}
        aria-label={
          alone && only
            ? words.copyFor(step.title, only.nickname)
            : words.copyForMany(step.title, Math.min(people.length, mostPerStep))
        }
        onClick={() => void copy(step, people)}
      >
        {alone ? words.copy : words.copyEach}
      </Button>
      <WholeStepMenu toDo={{ step, people }} />
    </article>
  );
}

/** What is done with a step for everybody it is due for. */
function WholeStepMenu({ toDo: { step, people } }: Pick<StepRowProps, 'toDo'>) {
  const { mark } = useMarkStep();
  const memberships = people.flatMap(({ membershipIds }) => membershipIds);
  return (
    <MoreMenu label={words.moreOf(step.title)}>
      <Menu.Item
        leftSection={<IconChecks size={15} />}
        onClick={() => void mark(step.id, memberships, 'done')}
      >
        {words.doneAll(people.length)}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconPlayerSkipForward size={15} />}
        onClick={() => void mark(step.id, memberships, 'skipped')}
      >
        {words.skipAll(people.length)}
      </Menu.Item>
    </MoreMenu>
  );
}
