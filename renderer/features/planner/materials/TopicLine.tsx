import { Button, Group, Text } from '@mantine/core';
import type { Topic } from '../../../../shared/domain/planner/materials/topics';
import { useCopyText } from '../../../data/use-copy-text';
import { useOnce } from '../../../data/use-once';
import { text } from '../../../i18n/text';
import classes from './Materials.module.css';

type TopicLineProps = Readonly<{
  topic: Topic;
  /** The library has one of this title. */
  have: boolean;
  onKeep: () => void;
  onPlan: () => void;
}>;

const words = text.materials.topics;

/** A topic with its words, and where it goes. */
export function TopicLine({ topic: { title, body }, have, onKeep, onPlan }: TopicLineProps) {
  const copy = useCopyText();
  const copyOnce = useOnce(async () => {
    await copy(body, text.materials.actions.copied);
    return false;
  });
  return (
    <li className={classes.topic}>
      <div>
        <Text size="sm" fw={500}>
          {title}
        </Text>
        <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
          {body}
        </Text>
      </div>
      <Group gap={4} wrap="nowrap">
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={words.copyOf(title)}
          onClick={() => void copyOnce()}
        >
          {words.copy}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={have}
          aria-label={words.keepOf(title)}
          onClick={onKeep}
        >
          {have ? words.have : words.keep}
        </Button>
        <Button size="compact-xs" variant="default" aria-label={words.planOf(title)} onClick={onPlan}>
          {words.plan}
        </Button>
      </Group>
    </li>
  );
}
