import { Button, Menu } from '@mantine/core';
import { IconCheck, IconCopy, IconPlayerSkipForward, IconUser, IconUserMinus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { type Day, daysBetween } from '../../../shared/domain/days';
import type { OnboardingStep } from '../../../shared/domain/onboarding/onboarding';
import { useMarkStep } from '../../data/use-mark-step';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { MemberAvatar } from '../../ui/MemberAvatar';
import type { StepPerson } from './step-people';
import steps from './steps.module.css';

const words = text.onboarding;
const icon = { size: 15, stroke: 1.8 } as const;

type StepPersonMenuProps = Readonly<{
  step: OnboardingStep;
  person: StepPerson;
  today: Day;
  onCopy: () => void;
}>;

/** Somebody a step is due for, and what may be done about it. */
export function StepPersonMenu({ step, person, today, onCopy }: StepPersonMenuProps) {
  const { mark, stop } = useMarkStep();
  const { memberId, nickname, membershipIds, groupNames, joinedOn, dueOn } = person;
  const about = [
    nickname,
    words.joined(sayDay(joinedOn, today)),
    words.since(Math.max(0, daysBetween(dueOn, today))),
    ...groupNames,
  ];
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={steps.person ?? ''}
          leftSection={<MemberAvatar member={person} size={20} />}
          aria-label={words.personOf(nickname, step.title)}
          title={about.join(' · ')}
        >
          <span className={`one-line person-text ${steps.personName}`}>{nickname}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={onCopy}>
          {words.copy}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCheck {...icon} />}
          onClick={() => void mark(step.id, membershipIds, 'done')}
        >
          {words.done}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlayerSkipForward {...icon} />}
          onClick={() => void mark(step.id, membershipIds, 'skipped')}
        >
          {words.skip}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconUserMinus {...icon} />}
          title={words.stopHint}
          onClick={() => void stop(membershipIds, true)}
        >
          {words.stop}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconUser {...icon} />} component={Link} to={`/members/${memberId}`}>
          {words.openMember}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
