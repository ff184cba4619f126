import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { ActivityScript } from '../../../../shared/domain/activities/parts';
import type { ActivityWords } from '../../../data/use-activity-words';
import { useCopyText } from '../../../data/use-copy-text';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { InlineNote } from '../inline/InlineNote';
import { InlineText } from '../inline/InlineText';
import classes from './Scripts.module.css';

const words = text.activities.scripts;

type ScriptCardProps = Readonly<{
  script: ActivityScript;
  fill: (body: string) => ActivityWords;
  /** A new one is written at once. */
  beginsOpen: boolean;
  onChange: (patch: Partial<ActivityScript>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One script: as it will be sent, copied with one click, written in its place. */
export function ScriptCard({ script, fill, beginsOpen, onChange, onRemove }: ScriptCardProps) {
  const { title, body } = script;
  const [editing, setEditing] = useState(beginsOpen);
  const copy = useCopyText();
  const { finished, note } = fill(body);
  const remark = finished === '' ? words.empty : note;
  return (
    <section className={classes.card} aria-label={title}>
      <Group gap={4} wrap="nowrap">
        <InlineText
          value={title}
          label={words.titleOf(title)}
          required
          flex={1}
          className={classes.title ?? ''}
          onSave={(typed) => onChange({ title: typed })}
        />
        <RemoveButton label={words.remove(title)} onRemove={onRemove} className={classes.quiet} />
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPencil size={14} stroke={1.6} />}
          aria-label={editing ? words.done : words.editOf(title)}
          onClick={() => setEditing(!editing)}
        >
          {editing ? words.done : words.edit}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCopy size={14} stroke={1.6} />}
          aria-label={words.copyOf(title)}
          disabled={!finished}
          onClick={() => finished && void copy(finished, words.copied(title))}
        >
          {words.copy}
        </Button>
      </Group>
      {editing ? (
        <div className={classes.writing}>
          <InlineNote
            value={body}
            label={words.bodyOf(title)}
            minRows={4}
            autoFocus
            onSave={(typed) => onChange({ body: typed })}
          />
        </div>
      ) : (
        <div className={`${classes.bubble} person-text`}>{finished ?? body}</div>
      )}
      {remark === null ? null : (
        <Text size="xs" c="var(--weilu-warning-text)" px={6} pt={4} role="status">
          {remark}
        </Text>
      )}
    </section>
  );
}
