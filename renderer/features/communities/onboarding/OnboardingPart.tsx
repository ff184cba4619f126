import { Box, Button, Group, Stack, Table, Text } from '@mantine/core';
import type { Day } from '../../../../shared/domain/days';
import {
  type OnboardingStep,
  onboardingLimit,
  stepTitleLimit,
} from '../../../../shared/domain/onboarding/onboarding';
import {
  changeStep,
  dueDaysOf,
  inDayOrder,
  missingDefaults,
} from '../../../../shared/domain/onboarding/step-edits';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayDate, sayDayOfMonth } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import { StepSettings } from './StepSettings';

const words = text.onboarding;

/** 新人陪伴: what a newcomer is sent in the first days, and when. */
export function OnboardingPart() {
  const { community } = useScope();
  const save = useSave();
  const today = useToday();
  const scripts = useVaultQuery('scripts.list', { communityId: community.id }).data;
  const steps = inDayOrder(community.onboarding);
  const write = (onboarding: readonly OnboardingStep[]) =>
    save('communities.update', { id: community.id, patch: { onboarding } });
  const add = (title: string) => write(inDayOrder([...steps, newStep(title, steps)]));
  const gone = missingDefaults(steps);
  // Until the library is read, a chosen script would pass for one that is gone.
  if (!scripts) return null;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {words.lead}
      </Text>
      <Panel title={words.title} note={exampleInWords(steps, today)}>
        {steps.length > 0 ? (
          <Table
            aria-label={words.title}
            borderColor="var(--weilu-hairline-soft)"
            verticalSpacing={4}
            horizontalSpacing="sm"
            layout="fixed"
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.column.step}</Table.Th>
                <Table.Th w={108}>{words.column.day}</Table.Th>
                <Table.Th w="32%">{words.column.script}</Table.Th>
                <Table.Th w={140}>{words.column.goal}</Table.Th>
                <Table.Th w={64}>{words.column.enabled}</Table.Th>
                <Table.Th w={48} aria-label={text.frame.more} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {steps.map((step) => (
                <StepSettings
                  key={step.id}
                  step={step}
                  scripts={scripts}
                  onChange={(patch) => write(changeStep(steps, step.id, patch))}
                  onRemove={() => void write(steps.filter(({ id }) => id !== step.id))}
                />
              ))}
            </Table.Tbody>
          </Table>
        ) : null}
        <Group px={16} py="xs" justify="space-between" gap="xs">
          {steps.length < onboardingLimit ? (
            <Box flex={1}>
              <AddLine
                label={words.add}
                placeholder={`${words.add}，${words.addHint}`}
                maxLength={stepTitleLimit}
                onAdd={add}
              />
            </Box>
          ) : (
            <Text size="sm" c="dimmed">
              {words.full(onboardingLimit)}
            </Text>
          )}
          {gone.length > 0 && steps.length + gone.length <= onboardingLimit ? (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => void write(inDayOrder([...steps, ...gone]))}
            >
              {words.defaults}
            </Button>
          ) : null}
        </Group>
      </Panel>
    </Stack>
  );
}

/** A step of one's own comes the day after the last one. */
function newStep(title: string, steps: readonly OnboardingStep[]): OnboardingStep {
  const days = Math.min(365, (steps.at(-1)?.days ?? -1) + 1);
  return { id: crypto.randomUUID(), title, days, scriptId: null, goal: 'hand', enabled: true };
}

/** 11月22日入群 → 11月22日、23日、25日、12月2日: the month where it is another than before. */
function exampleInWords(steps: readonly OnboardingStep[], joinedOn: Day): string {
  const days = dueDaysOf(steps, joinedOn);
  if (days.length === 0) return words.noExample;
  const said = days.map((day, index) => {
    const before = days[index - 1];
    return before?.slice(0, 7) === day.slice(0, 7) ? sayDayOfMonth(day) : sayDate(day, before ?? joinedOn);
  });
  return words.example(sayDate(joinedOn, joinedOn), said);
}
