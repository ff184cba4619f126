import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { inputNameProblem } from '../../../../shared/domain/scripts/input-names';
import { inputsLimit, type ScriptInput } from '../../../../shared/domain/scripts/script-inputs';
import { text } from '../../../i18n/text';
import { InputRow } from './InputRow';
import { changeInput, moveInput, newInput, withoutInput } from './input-edits';

type InputsEditorProps = Readonly<{
  inputs: readonly ScriptInput[];
  onChange: (inputs: readonly ScriptInput[]) => void;
  /** Gives an input another name, in the text too. */
  onRename: (before: string, after: string) => void;
  /** Writes the input into the text. */
  onInsert: (input: ScriptInput) => void;
}>;

const words = text.scriptEditor;

/** 填空: what the script asks for when it is used. */
export function InputsEditor({ inputs, onChange, onRename, onInsert }: InputsEditorProps) {
  const titleId = useId();
  const names = inputs.map(({ name }) => name);
  const { keyOf, rename } = useRowKeys();
  return (
    <Stack gap={8} component="section" aria-labelledby={titleId}>
      <div>
        <Input.Label labelElement="div" id={titleId}>
          {words.inputs}
        </Input.Label>
        <Text size="xs" c="dimmed">
          {words.inputsHint}
        </Text>
      </div>
      {inputs.map((input, index) => (
        <InputRow
          key={keyOf(input.name)}
          input={input}
          others={names.filter((name) => name !== input.name)}
          first={index === 0}
          last={index === inputs.length - 1}
          onChange={(change) => onChange(changeInput(inputs, input.name, change))}
          onRename={(after) => {
            rename(input.name, after);
            onRename(input.name, after);
          }}
          onMove={(by) => onChange(moveInput(inputs, input.name, by))}
          onRemove={() => onChange(withoutInput(inputs, input.name))}
          onInsert={() => onInsert(input)}
        />
      ))}
      {inputs.length < inputsLimit ? (
        <NewInput names={names} onAdd={(name) => onChange([...inputs, newInput(name)])} />
      ) : (
        <Text size="xs" c="dimmed">
          {words.inputsFull}
        </Text>
      )}
    </Stack>
  );
}

/** A row stays the same row when its input is renamed: the button one is about to press must not go away. */
function useRowKeys() {
  const keys = useRef(new Map<string, string>());
  const keyOf = (name: string) => keys.current.get(name) ?? name;
  const rename = (before: string, after: string) => {
    const key = keyOf(before);
    keys.current.delete(before);
    // A name that was free may still be the key of a row that bore it once.
    keys.current.set(after, [...keys.current.values()].includes(after) ? after + key : key);
  };
  return { keyOf, rename };
}

type NewInputProps = Readonly<{ names: readonly string[]; onAdd: (name: string) => void }>;

function NewInput({ names, onAdd }: NewInputProps) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const problem = name === '' ? null : inputNameProblem(name, names);
  const add = () => {
    if (name === '' || problem) return;
    onAdd(name);
    setTyped('');
  };
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <TextInput
        flex={1}
        size="xs"
        aria-label={words.newInput}
        placeholder={words.newInputHint}
        value={typed}
        maxLength={40}
        error={problem && words.inputProblems[problem]}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') add();
          if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            setTyped('');
          }
        }}
      />
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={name === '' || problem !== null}
        onClick={add}
      >
        {words.addInput}
      </Button>
    </Group>
  );
}
