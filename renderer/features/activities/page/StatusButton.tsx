import { Button } from '@mantine/core';
import { openBefore, startGaps, startPatch } from '../../../../shared/domain/activities/start-activity';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from './use-activity-editor';

const words = text.activities.page;

type StatusButtonProps = Readonly<{
  editor: ActivityEditor;
  /** Something should be looked at before it begins. */
  onCheck: () => void;
}>;

/** The next step of an activity: 开始活动, then 结束活动. */
export function StatusButton({ editor, onCheck }: StatusButtonProps) {
  const { activity, tasks } = editor.detail;
  if (activity.status === 'planned') {
    const ready = startGaps(activity).length === 0 && openBefore(tasks).length === 0;
    const start = () => editor.edit((now) => startPatch(now, tasks, randomIds, ''), { aloud: true });
    return <Button onClick={ready ? () => void start() : onCheck}>{words.start}</Button>;
  }
  if (activity.status === 'running') {
    return (
      <Button onClick={() => void editor.edit(() => ({ status: 'done' }), { aloud: true })}>
        {words.finish}
      </Button>
    );
  }
  return null;
}
