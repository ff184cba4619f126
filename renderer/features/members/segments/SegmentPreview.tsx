import { Group, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { testsOf } from '../../../../shared/domain/segments/map-condition';
import type { SegmentGroup } from '../../../../shared/domain/segments/segment';
import { useScope } from '../../../data/scope';
import type { SegmentVocabulary } from '../../../data/use-segment-vocabulary';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import classes from './Segments.module.css';

type SegmentPreviewProps = Readonly<{ root: SegmentGroup; vocabulary: SegmentVocabulary }>;

/** Milliseconds without a key after which members are counted. */
const pause = 150;

/** The sentence of a condition, and who it finds now. */
export function SegmentPreview({ root, vocabulary }: SegmentPreviewProps) {
  const words = text.segments;
  const { community, group } = useScope();
  const today = useToday();
  const [condition] = useDebouncedValue(root, pause);
  const scope = { communityId: community.id, groupId: group?.id ?? null, today };
  const { data, stale } = useVaultQuery('segments.preview', { ...scope, condition });
  // A count of the condition before this one would say something untrue of it.
  const found = stale || condition !== root ? undefined : data;
  const names = (found?.sample ?? []).map(({ nickname }) => nickname);
  const asksForSpeech = testsOf(root).some((test) => test.test === 'count' && test.subject === 'spoken');
  return (
    <section className={classes.preview} aria-label={words.sentence}>
      <Group justify="space-between" align="baseline" wrap="nowrap" gap="md">
        <Text fw={600} className="person-text" lineClamp={3}>
          {vocabulary.say(root)}
        </Text>
        <Text size="sm" flex="none" role="status">
          {found ? words.found(found.count, found.people) : text.members.bulk.counting}
        </Text>
      </Group>
      <Text size="sm" c="dimmed" className="one-line person-text" title={names.join('、')}>
        {found && names.length === 0 && words.nobodyFound}
        {found && names.length > 0 && words.sample(names, found.count - names.length)}
      </Text>
      {asksForSpeech && (
        <Text size="xs" c="dimmed">
          {words.speechNote}
        </Text>
      )}
    </section>
  );
}
