import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../../i18n/text';
import type { Applied, ApplyTemplate } from './use-apply-template';

const words = text.exchange.templates;

type AskingProps = Readonly<{ template: Applied; apply: ApplyTemplate; onLeave: () => void }>;

/** The week was planned by this template before: its missing lines, or all of it once more. */
export function StandsAlready({
  template,
  apply,
  onLeave,
  onFill,
}: AskingProps & Readonly<{ onFill: () => void }>) {
  const { there, missing } = apply.standing(template);
  return (
    <Asking sentence={words.standing(there)} onLeave={onLeave}>
      {missing > 0 && (
        <Button size="compact-sm" onClick={onFill}>
          {words.fill(missing)}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => void apply.apply(template, 'again')}>
        {words.again}
      </Button>
    </Asking>
  );
}

/** Slots of the week have content already: only into the empty ones, or into all of them. */
export function SlotsTaken({ template, apply, onLeave }: AskingProps) {
  const { free, taken } = apply.standing(template);
  return (
    <Asking sentence={words.taken(taken)} onLeave={onLeave}>
      {free > 0 && (
        <Button size="compact-sm" autoFocus onClick={() => void apply.apply(template, 'free')}>
          {words.skipTaken(free)}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => void apply.apply(template, 'missing')}>
        {words.takeAll}
      </Button>
    </Asking>
  );
}

type SentenceProps = Readonly<{ sentence: string; onLeave: () => void; children: ReactNode }>;

function Asking({ sentence, onLeave, children }: SentenceProps) {
  return (
    <Alert mt="xs" p="xs" color="yellow" variant="light" role="alert">
      <Group justify="space-between" gap="xs">
        <Text size="sm">{sentence}</Text>
        <Group gap="xs">
          {children}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onLeave}>
            {words.leave}
          </Button>
        </Group>
      </Group>
    </Alert>
  );
}
