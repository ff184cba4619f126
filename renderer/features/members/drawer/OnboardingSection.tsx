import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconCheck, IconCopy, IconPlayerSkipForward, IconRotate } from '@tabler/icons-react';
import { type StepState, stepStates } from '../../../../shared/domain/onboarding/step-states';
import type { MemberDetail } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useMarkStep } from '../../../data/use-mark-step';
import { useStepCopy } from '../../../data/use-step-copy';
import { useToday } from '../../../data/use-today';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';

const words = text.onboarding;
const icon = { size: 15, stroke: 1.8 } as const;

type MembershipOfDetail = MemberDetail['memberships'][number];

/** 新人陪伴 of one member: what was done, is due and comes, in each group they joined lately. */
export function OnboardingSection({ detail }: Readonly<{ detail: MemberDetail }>) {
  const { community } = useScope();
  const today = useToday();
  const { member, memberships, timeline } = detail;
  const known = {
    introduced: timeline.some(({ kind }) => kind === 'intro'),
    hasDuty: member.duties.length > 0,
  };
  const lately = memberships
    .map((membership) => ({
      membership,
      states: stepStates(membership, known, community.onboarding, today),
    }))
    .filter(({ states }) => states.length > 0);
  if (lately.length === 0) return null;
  return (
    <Section title={words.title}>
      {lately.map(({ membership, states }) => (
        <StepsOfMembership
          key={membership.id}
          membership={membership}
          states={states}
          named={lately.length > 1}
        />
      ))}
    </Section>
  );
}

type StepsOfMembershipProps = Readonly<{
  membership: MembershipOfDetail;
  states: readonly StepState[];
  /** The group is named, for there are several. */
  named: boolean;
}>;

function StepsOfMembership({ membership, states, named }: StepsOfMembershipProps) {
  const { stop } = useMarkStep();
  const { id, groupName, onboardingStopped: stopped } = membership;
  return (
    <div role="group" aria-label={`${words.title} ${groupName}`}>
      {named || stopped ? (
        <Text size="xs" c="dimmed" className="one-line person-text">
          {[named ? groupName : '', stopped ? words.stopped : ''].filter(Boolean).join(' · ')}
        </Text>
      ) : null}
      {stopped
        ? null
        : states.map((one) => <StepLine key={one.step.id} membership={membership} state={one} />)}
      <Group>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          mt={4}
          title={stopped ? '' : words.stopHint}
          onClick={() => void stop([id], !stopped)}
        >
          {stopped ? words.resume : words.stop}
        </Button>
      </Group>
    </div>
  );
}

type StepLineProps = Readonly<{ membership: MembershipOfDetail; state: StepState }>;

function StepLine({ membership, state: { step, state, on } }: StepLineProps) {
  const copy = useStepCopy();
  const today = useToday();
  const said = words.states[state](sayDay(on, today));
  return (
    <div className={classes.item}>
      <div className={classes.itemWords}>
        <Text className="person-text">{step.title}</Text>
        <Text size="xs" {...(state === 'due' ? { c: 'var(--weilu-accent-text)', fw: 600 } : { c: 'dimmed' })}>
          {said}
        </Text>
      </div>
      {state === 'due' ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.copyFor(step.title, membership.nickname || text.onboarding.them)}
          title={words.copy}
          onClick={() => void copy(step, [membership])}
        >
          <IconCopy {...icon} />
        </ActionIcon>
      ) : null}
      <StepLineMenu membership={membership} state={{ step, state, on }} />
    </div>
  );
}

function StepLineMenu({ membership: { id }, state: { step, state } }: StepLineProps) {
  const { mark } = useMarkStep();
  const marked = state === 'copied' || state === 'done' || state === 'skipped';
  return (
    <MoreMenu label={words.moreOf(step.title)}>
      {state === 'done' ? null : (
        <Menu.Item leftSection={<IconCheck {...icon} />} onClick={() => void mark(step.id, [id], 'done')}>
          {words.done}
        </Menu.Item>
      )}
      {state === 'skipped' ? null : (
        <Menu.Item
          leftSection={<IconPlayerSkipForward {...icon} />}
          onClick={() => void mark(step.id, [id], 'skipped')}
        >
          {words.skip}
        </Menu.Item>
      )}
      {marked ? (
        <Menu.Item leftSection={<IconRotate {...icon} />} onClick={() => void mark(step.id, [id], null)}>
          {words.unmark}
        </Menu.Item>
      ) : null}
    </MoreMenu>
  );
}
