import { Button, Group, Text } from '@mantine/core';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { ActivityScript } from '../../../../shared/domain/activities/activity';
import { scriptBlanks } from '../../../../shared/domain/activities/script-blanks';
import { normalizeChatText } from '../../../../shared/domain/scripts/chat-text';
import type { RenderedScript } from '../../../../shared/domain/scripts/render-script';
import { useCopyText } from '../../../data/use-copy-text';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { InlineNote } from '../inline/InlineNote';
import { InlineText } from '../inline/InlineText';
import classes from './Scripts.module.css';

const words = text.activities.scripts;

type ScriptCardProps = Readonly<{
  script: ActivityScript;
  fill: (body: string) => RenderedScript;
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
  const filled = fill(body);
  const finished = filled.ok ? normalizeChatText(filled.text) : null;
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
      <ScriptNote filled={filled} finished={finished} />
    </section>
  );
}

type ScriptNoteProps = Readonly<{ filled: RenderedScript; finished: string | null }>;

/** What keeps a script from being copied, or what to change before it is sent. */
function ScriptNote({ filled, finished }: ScriptNoteProps) {
  const blanks = scriptBlanks(finished ?? '').join('');
  const note = filled.ok
    ? finished === ''
      ? words.empty
      : blanks
        ? words.blanks(blanks)
        : null
    : trouble(filled);
  return note === null ? null : (
    <Text size="xs" c="var(--weilu-warning-text)" px={6} pt={4} role="status">
      {note}
    </Text>
  );
}

function trouble({ errors }: Extract<RenderedScript, { ok: false }>): string {
  const missing = errors.flatMap(({ code, name }) =>
    name && (code === 'missing-value' || code === 'unknown-variable') ? [name] : [],
  );
  if (missing.length > 0) return words.missing([...new Set(missing)].join('」「'));
  return words.wrong(errors[0]?.line ?? 1);
}
