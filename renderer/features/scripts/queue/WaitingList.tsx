import { Button, Group, Stack, Text } from '@mantine/core';
import type { QueuedText } from '../../../../shared/wire/nouns/scripts';
import { text } from '../../../i18n/text';
import classes from './QueuePanel.module.css';
import { textsOfSteps, type WaitingText } from './texts-of-steps';

type WaitingListProps = Readonly<{ items: readonly QueuedText[]; onClear: () => void }>;

const words = text.scripts.queue;

/** The texts behind the next step, each with its people once. */
export function WaitingList({ items, onClear }: WaitingListProps) {
  if (items.length === 0) return null;
  return (
    <Stack gap={4}>
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {words.waiting(items.length)}
        </Text>
        <Button variant="subtle" color="gray" size="compact-xs" onClick={onClear}>
          {words.clear}
        </Button>
      </Group>
      <ul className={classes.waiting}>
        {textsOfSteps(items).map((one) => (
          <li key={one.id}>{one.steps.length === 1 ? <WholeText {...one} /> : <TextInSteps {...one} />}</li>
        ))}
      </ul>
    </Stack>
  );
}

function WholeText({ memberNames, steps }: WaitingText) {
  const names = namesOf(memberNames);
  return (
    <div className={classes.line}>
      <Text span size="sm" className={`${classes.name} one-line person-text`} title={names}>
        {names}
      </Text>
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </div>
  );
}

/** The names once, what is done for them below. */
function TextInSteps({ memberNames, steps }: WaitingText) {
  const names = namesOf(memberNames);
  return (
    <>
      <Text size="sm" className={`${classes.heading} one-line person-text`} title={names}>
        {names}
      </Text>
      <ol className={classes.inSteps} aria-label={names}>
        {steps.map((step) => (
          <li key={step.id} className={classes.line}>
            <Step step={step} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Step({ step: { kind, part, text: said } }: Readonly<{ step: QueuedText }>) {
  return (
    <>
      <Text span size="sm" c="dimmed" className="one-line person-text" flex={1} title={said}>
        {said.replace(/\s+/g, ' ')}
      </Text>
      {(kind !== 'text' || part) && (
        <Text span size="xs" c="dimmed" flex="none">
          {text.composer.step(kind, part)}
        </Text>
      )}
    </>
  );
}

function namesOf(memberNames: readonly string[]): string {
  return memberNames.join('、') || words.toNobody;
}
