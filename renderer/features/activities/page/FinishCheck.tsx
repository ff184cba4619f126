import { Button, Group, List, Stack, Text } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { owedRewards } from '../../../../shared/domain/activities/reward';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useRewards } from '../ledger/use-rewards';
import { AsidePanel } from './AsidePanel';
import { notesOf } from './finish-notes';
import { OwedList } from './OwedList';
import { ReasonField } from './ReasonField';
import { unclearAmounts } from './unclear-amounts';
import type { ActivityEditor } from './use-activity-editor';

const words = text.ledgers.finish;

type FinishCheckProps = Readonly<{
  editor: ActivityEditor;
  /** It ends, or is given up. */
  as: 'done' | 'cancelled';
  onClose: () => void;
  /** It ended, or was given up. */
  onDone: () => void;
}>;

/** What is owed and what is still open before the activity ends. It may end all the same; what is owed asks for a reason. */
export function FinishCheck({ editor, as, onClose, onDone }: FinishCheckProps) {
  const { id } = editor.detail.activity;
  const save = useSave();
  const ledger = useRewards(editor.detail);
  const [reason, setReason] = useState('');
  const owed = owedRewards(ledger.rewards);
  const [unclear] = useState(unclearAmounts);
  const notes = [...(unclear > 0 ? [words.unclear(unclear)] : []), ...notesOf(editor.detail)];
  const needsReason = owed.length > 0;
  const given = needsReason ? reason.trim() : '';
  const finish = useOnce(async () => {
    if (needsReason && given === '') return false;
    const ended = await save('activities.setStatus', { id, status: as, reason: given });
    if (ended) onDone();
    return ended;
  });
  const finishButton = useRef<HTMLButtonElement>(null);
  const sendAll = async () => {
    // The button that was pressed is gone with the last that was owed.
    if (await ledger.sendAll()) finishButton.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void finish();
  };
  return (
    <AsidePanel title={as === 'done' ? words.title : text.activities.page.cancelActivity} onClose={onClose}>
      {needsReason ? (
        <OwedList owed={owed} onAllSent={() => void sendAll()} />
      ) : ledger.rewards.length > 0 ? (
        <Text role="status">{words.settled}</Text>
      ) : null}
      {notes.length > 0 ? (
        <Stack gap={4}>
          <Text size="sm" c="dimmed">
            {words.notes}
          </Text>
          <List spacing={4} size="sm" pr="sm">
            {notes.map((note) => (
              <List.Item key={note} className="person-text">
                {note}
              </List.Item>
            ))}
          </List>
        </Stack>
      ) : null}
      <form onSubmit={submit}>
        {needsReason ? (
          <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
        ) : null}
        <Group gap="xs">
          <Button
            ref={finishButton}
            type="submit"
            variant={needsReason ? 'default' : 'filled'}
            disabled={needsReason && given === ''}
            autoFocus={!needsReason}
          >
            {as === 'cancelled'
              ? text.activities.page.cancelActivity
              : needsReason
                ? words.anyway
                : words.confirm}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {needsReason ? words.back : words.close}
          </Button>
        </Group>
      </form>
    </AsidePanel>
  );
}
