import { Button, Group, List } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { openBefore, startGaps } from '../../../../shared/domain/activities/start-activity';
import { daysBetween } from '../../../../shared/domain/days';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { AsidePanel } from './AsidePanel';
import { ReasonField } from './ReasonField';
import type { ActivityEditor } from './use-activity-editor';

const words = text.activities.startCheck;

type StartCheckProps = Readonly<{
  editor: ActivityEditor;
  onClose: () => void;
  /** It began. */
  onDone: () => void;
}>;

/** What is missing before the activity begins. It may begin all the same; gaps in the goal ask for a reason. */
export function StartCheck({ editor, onClose, onDone }: StartCheckProps) {
  const { activity, tasks } = editor.detail;
  const save = useSave();
  const daysLeft = daysBetween(useToday(), activity.startsOn);
  const [reason, setReason] = useState('');
  const gaps = startGaps(activity);
  const open = openBefore(tasks);
  const needsReason = gaps.length > 0;
  const given = needsReason ? reason.trim() : '';
  const start = useOnce(async () => {
    if (needsReason && given === '') return false;
    const begun = await save('activities.setStatus', { id: activity.id, status: 'running', reason: given });
    if (begun) onDone();
    return begun;
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void start();
  };
  return (
    <AsidePanel title={words.title} onClose={onClose}>
      <List spacing="xs" pr="sm">
        {daysLeft > 0 ? <List.Item>{words.early(daysLeft)}</List.Item> : null}
        {gaps.map((gap) => (
          <List.Item key={gap}>{words[gap]}</List.Item>
        ))}
        {open.length > 0 ? <List.Item>{words.open(open.length)}</List.Item> : null}
      </List>
      <form onSubmit={submit}>
        {needsReason ? (
          <ReasonField label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} />
        ) : null}
        <Group gap="xs">
          <Button type="submit" disabled={needsReason && given === ''} autoFocus={!needsReason}>
            {needsReason ? text.activities.page.startAnyway : words.confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            {words.back}
          </Button>
        </Group>
      </form>
    </AsidePanel>
  );
}
