import { Button, Group, List, TextInput } from '@mantine/core';
import { useState } from 'react';
import { openBefore, startGaps, startPatch } from '../../../../shared/domain/activities/start-activity';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { AsidePanel } from './AsidePanel';
import type { ActivityEditor } from './use-activity-editor';

const words = text.activities.startCheck;

type StartCheckProps = Readonly<{ editor: ActivityEditor; onClose: () => void }>;

/** What is missing before the activity begins. It may begin all the same; gaps in the goal ask for a reason. */
export function StartCheck({ editor, onClose }: StartCheckProps) {
  const { activity, tasks } = editor.detail;
  const [reason, setReason] = useState('');
  const gaps = startGaps(activity);
  const open = openBefore(tasks);
  const needsReason = gaps.length > 0;
  const start = async () => {
    const given = needsReason ? reason : '';
    if (await editor.edit((now) => startPatch(now, tasks, randomIds, given), { aloud: true })) onClose();
  };
  return (
    <AsidePanel title={words.title} onClose={onClose}>
      <List spacing="xs" pr="sm">
        {gaps.map((gap) => (
          <List.Item key={gap}>{words[gap]}</List.Item>
        ))}
        {open.length > 0 ? <List.Item>{words.open(open.length)}</List.Item> : null}
      </List>
      {needsReason ? (
        <TextInput
          label={words.reason}
          description={words.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
        />
      ) : null}
      <Group gap="xs">
        <Button
          onClick={() => void start()}
          disabled={needsReason && reason.trim() === ''}
          autoFocus={!needsReason}
        >
          {needsReason ? text.activities.page.startAnyway : words.confirm}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.back}
        </Button>
      </Group>
    </AsidePanel>
  );
}
