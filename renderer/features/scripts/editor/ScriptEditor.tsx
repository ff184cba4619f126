import { Button, Group, Input, Stack, Text, TextInput, VisuallyHidden } from '@mantine/core';
import { useCallback, useEffect, useId, useRef } from 'react';
import { checkTemplate } from '../../../../shared/domain/scripts/check-script';
import { renameInput } from '../../../../shared/domain/scripts/rename-input';
import type { Script } from '../../../../shared/domain/scripts/script';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import type { Insertion } from '../../../../shared/domain/scripts/script-snippets';
import { lineLimit } from '../../../../shared/domain/text';
import { showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { ScriptFaults } from '../drawer/ScriptFaults';
import { BodyTools } from './BodyTools';
import type { CodeHandle } from './code/CodeField';
import { InputsEditor } from './InputsEditor';
import { changeInput } from './input-edits';
import { LazyCodeField } from './LazyCodeField';
import { ScriptFacts } from './ScriptFacts';
import type { ScriptDraft } from './use-script-draft';
import { useWritingCatalogue } from './use-writing-catalogue';
import { inputWriting } from './writing-catalogue';

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
  const saveNow = () => void save();
  const untitled = useRef(fields.title === words.untitled).current;
  useFirstFocus(untitled ? title : null);

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
      <ScriptFacts draft={draft} scripts={scripts} />
      <BodyEditor
        {...{ draft, scripts, faults, goTo, onGoTo }}
        // A script that is just begun starts with its title.
        autoFocus={!untitled}
      />
    </Stack>
  );
}

function BodyEditor({
  draft,
  scripts,
  faults,
  goTo,
  onGoTo,
  autoFocus,
}: ScriptEditorProps & Readonly<{ autoFocus: boolean }>) {
  const { fields, change } = draft;
  const hintId = useId();
  const code = useRef<CodeHandle>(null);
  const catalogue = useWritingCatalogue(fields, scripts);
  const { inputs, title } = fields;
  const check = useCallback(
    (template: string) => checkTemplate(template, { inputs, library: scripts, title }),
    [inputs, scripts, title],
  );
  const insert = (insertion: Insertion | null) =>
    insertion ? code.current?.insert(insertion) : code.current?.focus();

  return (
    <>
      <Stack gap={6}>
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Input.Label labelElement="div" aria-hidden>
            {words.body}
          </Input.Label>
          <BodyTools catalogue={catalogue} onInsert={insert} />
        </Group>
        <VisuallyHidden id={hintId}>{text.scriptEditor.keys}</VisuallyHidden>
        <LazyCodeField
          value={fields.body}
          label={words.body}
          describedBy={hintId}
          catalogue={catalogue}
          check={check}
          autoFocus={autoFocus}
          goTo={goTo}
          handle={code}
          onChange={(body) => change({ body })}
          onFull={() => showNote(text.scriptEditor.full)}
        />
        <ScriptFaults errors={faults} onGoTo={onGoTo} />
        <SaveState draft={draft} />
      </Stack>
      <InputsEditor
        inputs={inputs}
        onChange={(next) => change({ inputs: next })}
        // One change, so that one undo takes back both.
        onRename={(before, after) =>
          change({
            inputs: changeInput(inputs, before, { name: after }),
            body: renameInput(fields.body, before, after),
          })
        }
        onInsert={(input) => insert(inputWriting(input).insertion)}
      />
    </>
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

/** Brings the focus to a line when the editor opens, with its text selected. */
function useFirstFocus(field: React.RefObject<HTMLInputElement | null> | null): void {
  const first = useRef(field);
  useEffect(() => {
    first.current?.current?.focus();
    first.current?.current?.select();
  }, []);
}
