import { Button, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useSegmentVocabulary } from '../../../data/use-segment-vocabulary';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { useMemberList } from '../list/filter-store';
import classes from './Segments.module.css';
import { useSegments } from './use-segments';

/** What the chosen segment says, under the filters: read, edit, let go. */
export function SegmentLine() {
  const { segmentId, condition } = useMemberList((state) => state.conditions);
  return segmentId !== null || condition !== null ? <Line /> : null;
}

function Line() {
  const words = text.segments;
  const { conditions, change } = useMemberList();
  const { segmentId, condition } = conditions;
  const segments = useSegments();
  const { say } = useSegmentVocabulary();
  const [, setSearch] = useSearchParams();
  const segment = segments?.find(({ id }) => id === segmentId);
  const gone = segmentId !== null && segments !== undefined && !segment;
  const shown = segment?.condition ?? condition;
  const name = segment?.name ?? words.unsaved;
  return (
    <div className={classes.line}>
      <Text size="sm" className={`one-line person-text ${classes.lineWords}`} title={shown ? say(shown) : ''}>
        <Text span fw={600}>
          {gone ? words.gone : name}
        </Text>
        {!gone && shown && `　${say(shown)}`}
      </Text>
      {segment && (
        <Button
          size="compact-sm"
          variant="subtle"
          flex="none"
          onClick={() => setSearch({ do: 'segment', id: segment.id })}
        >
          {words.editThis}
        </Button>
      )}
      {!segment && condition && (
        <Button size="compact-sm" variant="subtle" flex="none" onClick={() => setSearch({ do: 'segment' })}>
          {words.save}
        </Button>
      )}
      <RemoveButton label={words.clear} onRemove={() => change({ segmentId: null, condition: null })} />
    </div>
  );
}
