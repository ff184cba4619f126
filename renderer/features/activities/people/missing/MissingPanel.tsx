import { Text } from '@mantine/core';
import { text } from '../../../../i18n/text';
import { EmptyState } from '../../../../ui/EmptyState';
import { Panel } from '../../../../ui/Panel';
import type { ActivityEditor } from '../../page/use-activity-editor';
import { AtLines } from '../AtLines';
import { NameList } from '../NameList';
import classes from '../People.module.css';
import { SegmentSelect } from '../SegmentSelect';
import { useSegmentList } from '../use-segment-members';
import { type Missing, useMissing } from './use-missing';

const words = text.people.missing;

/** 还没接龙: who of the segment has not signed up yet, with their @ lines to copy. */
export function MissingPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity } = editor.detail;
  const missing = useMissing(editor.detail);
  const segments = useSegmentList(activity);
  const known = segments?.some(({ id }) => id === activity.segmentId) ?? true;
  return (
    <Panel title={words.title} note={missing && known ? words.count(missing.count, missing.all) : null}>
      <div className={classes.body}>
        {segments?.length === 0 ? null : (
          <SegmentSelect
            label={words.segment}
            place={activity}
            value={activity.segmentId}
            clearable
            onChange={(segmentId) => void editor.edit(() => ({ segmentId }), { aloud: true })}
          />
        )}
        {segments?.length === 0 ? (
          <EmptyState sentence={words.noSegments} />
        ) : activity.segmentId === null ? (
          <EmptyState sentence={words.noSegment} />
        ) : known ? (
          missing && <MissingPeople missing={missing} />
        ) : (
          <EmptyState sentence={words.gone} />
        )}
      </div>
    </Panel>
  );
}

function MissingPeople({ missing: { all, count, people, quit } }: Readonly<{ missing: Missing }>) {
  const left = quit > 0 && (
    <Text size="xs" c="dimmed">
      {words.quit(quit)}
    </Text>
  );
  if (all === 0) return <EmptyState sentence={words.nobody} />;
  if (count === 0)
    return (
      <>
        <Text size="sm">{words.allJoined(all)}</Text>
        {left}
      </>
    );
  if (!people) return null;
  const named = people.map(({ id, nickname }) => ({ memberId: id, name: nickname }));
  return (
    <>
      <AtLines names={named.map(({ name }) => name)} />
      <NameList label={words.list} people={named} />
      {left}
    </>
  );
}
