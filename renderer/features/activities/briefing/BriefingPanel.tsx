import { Button, Group, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { briefingTexts } from '../../../../shared/domain/activities/briefing/briefing-texts';
import {
  briefingOf,
  reminderText,
  toRemind,
  unconfirmedOwners,
} from '../../../../shared/domain/activities/briefing/briefings';
import { useCopyText } from '../../../data/use-copy-text';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Briefing.module.css';
import { BriefingRow } from './BriefingRow';
import { useSendBriefings } from './use-send-briefings';

const words = text.run.briefing;

/** 宣贯: one message for each owner, who was told, and who said it back. */
export function BriefingPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity, tasks } = editor.detail;
  const messages = briefingTexts(activity, tasks);
  const owners = messages.map(({ owner }) => owner);
  const waiting = unconfirmedOwners(owners, activity.briefings);
  const sending = useSendBriefings(editor);
  const next = messages.find(({ owner }) => briefingOf(activity.briefings, owner).toldAt === null);
  return (
    <Panel
      title={words.title}
      note={owners.length === 0 ? null : words.confirmed(owners.length - waiting.length, owners.length)}
      buttons={
        next ? (
          <Button
            variant="default"
            size="compact-sm"
            maw={200}
            leftSection={<IconCopy size={14} stroke={1.6} />}
            title={words.copyNext(next.owner)}
            onClick={() => sending.copy(next)}
          >
            {words.copyNext(next.owner)}
          </Button>
        ) : null
      }
    >
      {messages.length === 0 ? (
        <Text c="dimmed" size="sm" px={16} py={12}>
          {words.empty}
        </Text>
      ) : (
        <>
          <Unconfirmed names={waiting} told={toRemind(owners, activity.briefings)} title={activity.title} />
          {messages.map((message) => (
            <BriefingRow
              key={message.owner}
              message={message}
              briefing={briefingOf(activity.briefings, message.owner)}
              sending={sending}
            />
          ))}
        </>
      )}
    </Panel>
  );
}

type UnconfirmedProps = Readonly<{
  names: readonly string[];
  /** Those of them who were told. */
  told: readonly string[];
  title: string;
}>;

/** 还没确认: who has not said it back; who of them was told is asked once more. */
function Unconfirmed({ names, told, title }: UnconfirmedProps) {
  const copy = useCopyText();
  const said = names.length === 0 ? words.all : words.unconfirmed(names);
  return (
    <Group wrap="nowrap" gap="xs" className={classes.unconfirmed ?? ''}>
      <Text size="sm" c="dimmed" className="one-line person-text" title={said} flex={1} role="status">
        {said}
      </Text>
      {told.length === 0 ? null : (
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          title={words.remindHint(told)}
          onClick={() => void copy(reminderText(told, title), words.reminded(told))}
        >
          {words.remind}
        </Button>
      )}
    </Group>
  );
}
