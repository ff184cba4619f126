import { ActionIcon, Anchor, Text, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/days';
import type { DueStep, Newcomer } from '../../../shared/wire/nouns/today';
import { useScope } from '../../data/scope';
import { togetherAddress } from '../../data/step-words';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { Panel } from '../../ui/Panel';
import { useRowFocus } from '../../ui/use-row-focus';
import rows from './rows.module.css';
import { StepRow } from './StepRow';
import { stepsToDo } from './step-people';

const words = text.onboarding;
const setAddress = '/communities/onboarding';

type OnboardingPanelProps = Readonly<{
  steps: readonly DueStep[];
  newcomers: readonly Newcomer[];
  today: Day;
}>;

/** 新人陪伴: the steps of the newcomers' first days that are due, with whom for. */
export function OnboardingPanel({ steps, newcomers, today }: OnboardingPanelProps) {
  const { community } = useScope();
  const rowFocus = useRowFocus();
  const toDo = useMemo(() => stepsToDo(steps, newcomers), [steps, newcomers]);
  const several = toDo.some((step) => step.people.length > 1);
  const library = useVaultQuery('scripts.list', several ? { communityId: community.id } : null).data;
  const together = useMemo(
    () => new Map(toDo.map(({ step, people }) => [step.id, togetherAddress(step, people, library ?? [])])),
    [toDo, library],
  );
  const people = new Set(toDo.flatMap((step) => step.people.map(({ memberId }) => memberId)));
  const nothingSet = !community.onboarding.some(({ enabled }) => enabled);
  return (
    <Panel
      title={words.title}
      note={people.size > 0 ? words.people(people.size) : null}
      buttons={
        <Tooltip label={words.set}>
          <ActionIcon component={Link} to={setAddress} variant="subtle" color="gray" aria-label={words.set}>
            <IconAdjustments size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div {...rowFocus}>
        {toDo.length === 0 ? (
          <Text c="dimmed" className={rows.quiet ?? ''}>
            {nothingSet ? words.nothingSet : words.none}{' '}
            {nothingSet ? (
              <Anchor component={Link} to={setAddress}>
                {words.set}
              </Anchor>
            ) : null}
          </Text>
        ) : null}
        {toDo.map((one) => (
          <StepRow
            key={one.step.id}
            toDo={one}
            together={library ? (together.get(one.step.id) ?? null) : null}
            today={today}
          />
        ))}
      </div>
    </Panel>
  );
}
