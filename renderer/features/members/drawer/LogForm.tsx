import { Button, Group, Select, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import type { Member } from '../../../../shared/domain/members/member';
import type { TimelineKind } from '../../../../shared/domain/timeline/timeline-event';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';

/** Kinds a person writes down by hand. */
const handKinds = ['note', 'intro', 'asked', 'answered', 'feedback', 'gift', 'warning'] as const;

type LogFormProps = Readonly<{ member: Member; onDone: () => void }>;

/** Notes something down on the timeline; Ctrl/⌘+Enter saves. */
export function LogForm({ member, onDone }: LogFormProps) {
  const words = text.members.drawer;
  const run = useRun();
  useEscape(onDone);
  const [note, setNote] = useState('');
  const [kind, setKind] = useState<TimelineKind>('note');

  const save = useOnce(async () => {
    if (!note.trim()) return false;
    const saved = await run('members.log', { memberId: member.id, kind, text: note.trim() });
    if (saved) onDone();
    return saved !== null;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} aria-label={words.log}>
      <Textarea
        aria-label={words.log}
        placeholder={words.logHint}
        autosize
        minRows={2}
        maxRows={8}
        autoFocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6}>
        <Select
          aria-label={words.logKind}
          size="xs"
          w={110}
          allowDeselect={false}
          data={handKinds.map((value) => ({ value, label: words.timeline.kinds[value] }))}
          value={kind}
          onChange={(value) => setKind((value ?? 'note') as TimelineKind)}
        />
        <Button size="compact-sm" type="submit" variant="light" disabled={!note.trim()}>
          {text.frame.save}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
          {text.frame.cancel}
        </Button>
      </Group>
    </form>
  );
}
