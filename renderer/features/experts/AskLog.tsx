import { Badge, Button, Stack, Text, Title } from '@mantine/core';
import type { QueryResult } from '../../../shared/wire/vault-contract';
import { useRun } from '../../data/use-run';
import { useToday } from '../../data/use-today';
import { sayMoment } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { RemoveButton } from '../../ui/RemoveButton';
import classes from './Experts.module.css';

const words = text.experts;

type Asks = QueryResult<'experts.asks'>;

/** Who was asked and whether they answered, and the topics nobody is known for. */
export function AskLog({ asks }: Readonly<{ asks: Asks }>) {
  const people = asks.filter(({ memberId }) => memberId !== null);
  const gaps = asks.filter(({ memberId }) => memberId === null);
  return (
    <Stack gap="sm">
      <section aria-label={words.asks}>
        <Title order={3}>{words.asks}</Title>
        {people.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.asksNone}
          </Text>
        ) : null}
        {people.map((ask) => (
          <AskRow key={ask.id} ask={ask} />
        ))}
      </section>
      {gaps.length > 0 ? (
        <section aria-label={words.gaps}>
          <Title order={3}>{words.gaps}</Title>
          <Text size="xs" c="dimmed">
            {words.gapHint}
          </Text>
          {gaps.map((ask) => (
            <GapRow key={ask.id} ask={ask} />
          ))}
        </section>
      ) : null}
    </Stack>
  );
}

type RowProps = Readonly<{ ask: Asks[number] }>;

function AskRow({ ask: { id, nickname, topic, at, outcome } }: RowProps) {
  const run = useRun();
  const today = useToday();
  const remove = useRemoveAsk();
  return (
    <article className={classes.row} aria-label={`${nickname} ${topic}`}>
      <Text fw={500} maw={140} flex="none" className="one-line person-text" title={nickname}>
        {nickname}
      </Text>
      <Text className={`one-line person-text ${classes.topic}`} title={topic}>
        {topic}
      </Text>
      <Text size="xs" c="dimmed" flex="none">
        {sayMoment(at, today)}
      </Text>
      {outcome === 'pending' ? (
        <Badge variant="light" color="gray" size="sm" tt="none" fw={400} flex="none">
          {words.outcomes.pending}
        </Badge>
      ) : null}
      {(['answered', 'unanswered'] as const).map((choice) => (
        <Button
          key={choice}
          size="compact-sm"
          flex="none"
          variant={outcome === choice ? 'light' : 'default'}
          aria-pressed={outcome === choice}
          aria-label={words.outcomeOf(choice, nickname)}
          onClick={() =>
            void run('experts.logOutcome', { id, outcome: outcome === choice ? 'pending' : choice })
          }
        >
          {words.outcomes[choice]}
        </Button>
      ))}
      <RemoveButton label={words.removeAsk(topic)} onRemove={() => remove(id)} />
    </article>
  );
}

function GapRow({ ask: { id, topic, at } }: RowProps) {
  const today = useToday();
  const remove = useRemoveAsk();
  return (
    <article className={classes.row} aria-label={topic}>
      <Text className={`one-line person-text ${classes.topic}`} title={topic}>
        {topic}
      </Text>
      <Text size="xs" c="dimmed" flex="none">
        {sayMoment(at, today)}
      </Text>
      <RemoveButton label={words.removeAsk(topic)} onRemove={() => remove(id)} />
    </article>
  );
}

function useRemoveAsk() {
  const run = useRun();
  return (id: Asks[number]['id']) => void run('experts.removeAsk', { id });
}
