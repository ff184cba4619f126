import { ActionIcon, Checkbox, Group, Select, Stack, TagsInput, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconRowInsertTop, IconX } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { inputNameProblem } from '../../../../shared/domain/scripts/input-names';
import {
  type InputKind,
  inputKinds,
  type ScriptInput,
} from '../../../../shared/domain/scripts/script-inputs';
import { text } from '../../../i18n/text';
import classes from './InputRow.module.css';
import { hasOptions } from './input-edits';

type InputRowProps = Readonly<{
  input: ScriptInput;
  /** Names of the other inputs. */
  others: readonly string[];
  first: boolean;
  last: boolean;
  onChange: (change: Partial<Omit<ScriptInput, 'name'>>) => void;
  onRename: (name: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onInsert: () => void;
}>;

const words = text.scriptEditor;

/** One input: its name, what is filled in, and its place in the form. */
export function InputRow({
  input,
  others,
  first,
  last,
  onChange,
  onRename,
  onMove,
  onRemove,
  onInsert,
}: InputRowProps) {
  const { name, kind, options, required } = input;
  const row = useFocusKept();
  return (
    <Stack gap={6} className={classes.row ?? ''} ref={row.ref} role="group" aria-label={name}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <InputName name={name} others={others} onRename={onRename} />
        <Select
          size="xs"
          w={84}
          flex="none"
          aria-label={words.inputKind(name)}
          data={inputKinds.map((value) => ({ value, label: words.inputKinds[value] }))}
          value={kind}
          allowDeselect={false}
          onChange={(next) => next && onChange({ kind: next as InputKind })}
        />
      </Group>
      {hasOptions(kind) && (
        <TagsInput
          size="xs"
          aria-label={words.inputOptions(name)}
          placeholder={options.length === 0 ? words.optionsHint : ''}
          error={options.length === 0 && words.optionsMissing}
          value={[...options]}
          maxTags={50}
          maxLength={50}
          onChange={(next) => onChange({ options: next.map((option) => option.trim()).filter(Boolean) })}
        />
      )}
      <Group gap={2} wrap="nowrap" justify="space-between">
        <Checkbox
          size="xs"
          label={words.inputRequired}
          aria-label={words.inputRequiredOf(name)}
          checked={required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
        <Group gap={2} wrap="nowrap">
          <RowButton label={words.insertInput(name)} onClick={onInsert}>
            <IconRowInsertTop size={15} stroke={1.6} />
          </RowButton>
          <RowButton label={words.inputUp(name)} disabled={first} onClick={row.keeping(() => onMove(-1))}>
            <IconArrowUp size={15} stroke={1.6} />
          </RowButton>
          <RowButton label={words.inputDown(name)} disabled={last} onClick={row.keeping(() => onMove(1))}>
            <IconArrowDown size={15} stroke={1.6} />
          </RowButton>
          <RowButton label={words.removeInput(name)} onClick={onRemove}>
            <IconX size={15} stroke={1.6} />
          </RowButton>
        </Group>
      </Group>
    </Stack>
  );
}

type InputNameProps = Readonly<{
  name: string;
  others: readonly string[];
  onRename: (name: string) => void;
}>;

/** The name, taken over on Enter or on leaving; what is wrong with it is said while it is typed. */
function InputName({ name, others, onRename }: InputNameProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = (typed ?? name).trim();
  const problem = inputNameProblem(wanted, others);
  const settle = () => {
    if (!problem && wanted !== name) onRename(wanted);
    setTyped(null);
  };
  return (
    <TextInput
      flex={1}
      size="xs"
      aria-label={words.inputName}
      value={typed ?? name}
      maxLength={40}
      error={problem && words.inputProblems[problem]}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' && !problem) settle();
        if (event.key === 'Escape' && typed !== null) {
          event.preventDefault();
          setTyped(null);
        }
      }}
    />
  );
}

type RowButtonProps = Readonly<{
  label: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}>;

function RowButton({ label, disabled = false, onClick, children }: RowButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={label}
        // Not switched off, so that the keyboard stays where it is at the end of the list.
        aria-disabled={disabled}
        {...(disabled ? { 'data-disabled': true } : {})}
        onClick={() => !disabled && onClick()}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** A row that changes its place loses the focus to the page: the control that had it gets it back. */
function useFocusKept() {
  const ref = useRef<HTMLDivElement>(null);
  const held = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    held.current?.focus();
    held.current = null;
  });
  const keeping = (move: () => void) => () => {
    const active = document.activeElement;
    held.current = active instanceof HTMLElement && ref.current?.contains(active) ? active : null;
    move();
  };
  return { ref, keeping };
}
