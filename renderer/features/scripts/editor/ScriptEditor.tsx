import { Button, Group, Select, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import {
  type Scenario,
  type Script,
  scenarios,
  scriptBodyLimit,
} from '../../../../shared/domain/scripts/script';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import { offsetOfPlace } from '../../../../shared/domain/scripts/script-snippets';
import { lineLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { ScriptFaults } from '../drawer/ScriptFaults';
import { InsertMenu } from './InsertMenu';
import { insertInto } from './insert-into';
import type { ScriptDraft } from './use-script-draft';

type ScriptEditorProps = Readonly<{
  draft: ScriptDraft;
  scripts: readonly Script[];
  faults: readonly ScriptError[];
  /** The fault whose place the cursor should go to. */
  goTo: ScriptError | null;
  onGoTo: (error: ScriptError) => void;
}>;

const words = text.scripts;

/** Everything of a script that can be written; saves by itself. */
export function ScriptEditor({ draft, scripts, faults, goTo, onGoTo }: ScriptEditorProps) {
  const { fields, change, save } = draft;
  const title = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLTextAreaElement>(null);
  const saveNow = () => void save();
  const knownTags = [...new Set(scripts.flatMap((script) => script.tags))];

  useFirstFocus(fields.title === words.untitled ? title : body);
  useEffect(() => {
    const area = body.current;
    if (!goTo || !area) return;
    const offset = offsetOfPlace(area.value, goTo);
    area.focus();
    area.setSelectionRange(offset, offset);
  }, [goTo]);

  return (
    <Stack gap="sm" component="section" aria-label={words.editor} onBlur={saveNow}>
      <TextInput
        ref={title}
        label={words.title}
        value={fields.title}
        maxLength={lineLimit}
        error={fields.title.trim() === '' && words.titleMissing}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Group grow align="flex-start" gap="sm">
        <Select
          label={words.scenario}
          data={[...scenarios]}
          value={fields.scenario}
          allowDeselect={false}
          onChange={(scenario) => scenario && change({ scenario: scenario as Scenario })}
        />
        <TagsInput
          label={words.tags}
          placeholder={fields.tags.length === 0 ? words.tagsHint : ''}
          data={knownTags}
          value={[...fields.tags]}
          maxTags={50}
          maxLength={50}
          onChange={(tags) => change({ tags: tags.map((tag) => tag.trim()).filter(Boolean) })}
        />
      </Group>
      <Stack gap={6}>
        <Group justify="space-between">
          <Text component="label" size="sm" fw={500} htmlFor={`body-${fields.id}`}>
            {words.body}
          </Text>
          <InsertMenu onClosed={(chosen) => body.current && insertInto(body.current, chosen)} />
        </Group>
        <Textarea
          ref={body}
          id={`body-${fields.id}`}
          autosize
          minRows={9}
          maxRows={20}
          placeholder={words.bodyHint}
          value={fields.body}
          maxLength={scriptBodyLimit}
          spellCheck={false}
          onChange={(event) => change({ body: event.currentTarget.value })}
        />
        <ScriptFaults errors={faults} onGoTo={onGoTo} />
        <SaveState draft={draft} />
      </Stack>
    </Stack>
  );
}

function SaveState({ draft: { state, save } }: Readonly<{ draft: ScriptDraft }>) {
  const sentences = {
    saved: words.saved,
    waiting: words.unsaved,
    saving: words.saving,
    failed: words.saveFailed,
  } as const;
  return (
    <Group gap="xs" mih={24}>
      <Text size="xs" c={state === 'failed' ? 'red' : 'dimmed'} role="status">
        {sentences[state]}
      </Text>
      {state === 'failed' && (
        <Button size="compact-xs" variant="light" onClick={() => void save()}>
          {words.saveAgain}
        </Button>
      )}
    </Group>
  );
}

/** Brings the focus to a field when the editor opens; its text is selected when it is a line. */
function useFirstFocus(field: React.RefObject<HTMLInputElement | HTMLTextAreaElement | null>): void {
  const first = useRef(field);
  useEffect(() => {
    const control = first.current.current;
    control?.focus();
    if (control instanceof HTMLInputElement) control.select();
    else control?.setSelectionRange(control.value.length, control.value.length);
  }, []);
}
