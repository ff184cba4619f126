import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { MemberId } from '../../../shared/domain/ids';
import { lineLimit } from '../../../shared/domain/text';
import { useOnce } from '../../data/use-once';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import rows from './rows.module.css';

type ContactNoteProps = Readonly<{ memberId: MemberId; name: string; onDone: () => void }>;

/** One line about a contact: Enter writes it on the timeline, Esc leaves it. */
export function ContactNote({ memberId, name, onDone }: ContactNoteProps) {
  const [note, setNote] = useState('');
  const run = useRun();
  const save = useOnce(async () => {
    const line = note.trim();
    if (line === '') return false;
    const saved = await run('members.log', { memberId, kind: 'note', text: line });
    if (saved) onDone();
    return saved !== null;
  });
  return (
    <TextInput
      className={rows.note ?? ''}
      size="xs"
      autoFocus
      aria-label={text.today.logContactOf(name)}
      placeholder={text.today.logContactHint}
      maxLength={lineLimit}
      value={note}
      onChange={(event) => setNote(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') void save();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}
