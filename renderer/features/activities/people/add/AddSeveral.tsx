import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Participant } from '../../../../../shared/domain/activities/participant';
import type { RosterAddition } from '../../../../../shared/domain/activities/participants/roster';
import { text } from '../../../../i18n/text';
import { useDialogs } from '../../../../ui/dialog-store';
import type { ActivityEditor } from '../../page/use-activity-editor';
import { PasteRoster } from './PasteRoster';
import { SegmentAdder } from './SegmentAdder';

const words = text.people.add;

type AddSeveralProps = Readonly<{
  editor: ActivityEditor;
  onAdd: (people: readonly RosterAddition[], source: Participant['source']) => Promise<boolean>;
}>;

/** The ways many people come in at once: a segment, a pasted list, a 接龙. */
export function AddSeveral({ editor, onAdd }: AddSeveralProps) {
  const showDialog = useDialogs(({ show }) => show);
  const [pasting, setPasting] = useState(false);
  return (
    <Group gap="xs" px={16} pb={16}>
      <SegmentAdder editor={editor} onAdd={(people) => onAdd(people, 'segment')} />
      <Button size="xs" variant="default" onClick={() => setPasting(true)}>
        {words.list}
      </Button>
      <Button size="xs" variant="default" onClick={() => showDialog('intake')}>
        {words.chain}
      </Button>
      {pasting && (
        <PasteRoster
          detail={editor.detail}
          onAdd={(people) => onAdd(people, 'roster')}
          onClose={() => setPasting(false)}
        />
      )}
    </Group>
  );
}
