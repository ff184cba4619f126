import { Button, Popover, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { participantKey } from '../../../../../shared/domain/activities/participant';
import {
  additionsOf,
  type RosterAddition,
} from '../../../../../shared/domain/activities/participants/roster';
import type { MemberId, SegmentId } from '../../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { useHost } from '../../../../data/host-context';
import { showError } from '../../../../data/toasts';
import { useOnce } from '../../../../data/use-once';
import { text } from '../../../../i18n/text';
import type { ActivityEditor } from '../../page/use-activity-editor';
import { SegmentSelect } from '../SegmentSelect';
import { useSegmentMembers } from '../use-segment-members';

const words = text.people;
/** Most members whose names are read at once. */
const namesAtOnce = 2_000;

type AddFromSegment = (people: readonly RosterAddition[]) => Promise<boolean>;

/** 从分组添加: everybody of a saved segment who is not there yet, as 意向; the activity is for that segment then. */
export function SegmentAdder({ editor, onAdd }: Readonly<{ editor: ActivityEditor; onAdd: AddFromSegment }>) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={300} position="top-start" shadow="md" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {words.add.segment}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {opened && <SegmentForm editor={editor} onAdd={onAdd} onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

type SegmentFormProps = Readonly<{ editor: ActivityEditor; onAdd: AddFromSegment; onDone: () => void }>;

function SegmentForm({ editor, onAdd, onDone }: SegmentFormProps) {
  const { activity, participants } = editor.detail;
  const [segmentId, setSegmentId] = useState<SegmentId | null>(activity.segmentId);
  const ids = useSegmentMembers(activity, segmentId);
  const fresh = ids && newcomersOf(ids, participants);
  const addAll = useAddMembers(editor, onAdd);
  const submit = useOnce(async () => {
    if (!segmentId || !fresh || fresh.length === 0) return false;
    const added = await addAll(segmentId, fresh);
    if (added) onDone();
    return added;
  });
  // Chosen by key, Enter adds: in the field it would open the list again.
  const chosen = useRef(false);
  const button = useRef<HTMLButtonElement>(null);
  const ready = (fresh?.length ?? 0) > 0;
  useEffect(() => {
    if (!ready || !chosen.current) return;
    chosen.current = false;
    button.current?.focus();
  });
  const there = ids && fresh ? ids.length - fresh.length : 0;
  return (
    <Stack gap="sm">
      <SegmentSelect
        label={words.segment.label}
        place={activity}
        value={segmentId}
        withinPortal={false}
        onChange={(id) => {
          chosen.current = true;
          setSegmentId(id);
        }}
      />
      {fresh && (
        <Text size="sm" c="dimmed">
          {fresh.length === 0 ? words.segment.allThere(there) : words.segment.toAdd(fresh.length, there)}
        </Text>
      )}
      <Button ref={button} size="xs" disabled={!ready} onClick={() => void submit()}>
        {words.segment.submit(fresh?.length ?? 0)}
      </Button>
    </Stack>
  );
}

function newcomersOf(
  ids: readonly MemberId[],
  participants: ActivityDetail['participants'],
): readonly MemberId[] {
  const there = new Set(participants.map(participantKey));
  return ids.filter((id) => !there.has(id));
}

/** Writes down members by their ids, and that the activity is for their segment. */
function useAddMembers(editor: ActivityEditor, onAdd: AddFromSegment) {
  const { vault } = useHost();
  return async (segmentId: SegmentId, ids: readonly MemberId[]): Promise<boolean> => {
    const people: RosterAddition[] = [];
    try {
      for (let at = 0; at < ids.length; at += namesAtOnce) {
        const portion = ids.slice(at, at + namesAtOnce);
        const found = await vault.query('members.byIds', { ids: portion, groupId: null });
        for (const { member } of found)
          people.push({ memberId: member.id, name: member.nickname, state: 'interested' });
      }
    } catch (thrown) {
      showError(thrown);
      return false;
    }
    // First, so that 撤销 beside the toast is about the people.
    if (editor.detail.activity.segmentId !== segmentId && !(await editor.edit(() => ({ segmentId }))))
      return false;
    // A name noted before they were a member is theirs, and keeps what they did.
    return onAdd(additionsOf(people, editor.detail.participants, 'interested'));
  };
}
