import { Button } from '@mantine/core';
import { finishGaps } from '../../../../shared/domain/activities/finish-activity';
import { openBefore, startGaps } from '../../../../shared/domain/activities/start-activity';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { notesOf } from './finish-notes';
import { unclearAmounts } from './unclear-amounts';
import type { ActivityEditor } from './use-activity-editor';

const words = text.activities.page;

/** What is to be looked at first: before it begins, or before it ends. */
export type StatusCheck = 'start' | 'finish';

type StatusButtonProps = Readonly<{
  editor: ActivityEditor;
  /** Something should be looked at before it begins or ends. */
  onCheck: (check: StatusCheck) => void;
}>;

/** The next step of an activity: 开始活动, then 结束活动. */
export function StatusButton({ editor, onCheck }: StatusButtonProps) {
  const { activity, tasks, rewards } = editor.detail;
  const run = useRun();

  const { id, status } = activity;
  if (status === 'planned') {
    const ready = startGaps(activity).length === 0 && openBefore(tasks).length === 0;
    const start = () => void run('activities.setStatus', { id, status: 'running', reason: '' });
    return <Button onClick={ready ? start : () => onCheck('start')}>{words.start}</Button>;
  }
  if (status === 'running') {
    const ready = finishGaps(rewards) === 0 && notesOf(editor.detail).length === 0;
    const look = () => onCheck('finish');
    const finish = () => void run('activities.setStatus', { id, status: 'done', reason: '' });
    return (
      <Button onClick={() => (ready && unclearAmounts() === 0 ? finish() : look())}>{words.finish}</Button>
    );
  }
  return null;
}
