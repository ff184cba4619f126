import { Stack } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { InputValue, InputValues, ScriptInput } from '../../../shared/domain/scripts/script-inputs';
import { text } from '../../i18n/text';
import { InputField } from './InputField';

type ScriptInputFormProps = Readonly<{
  inputs: readonly ScriptInput[];
  values: InputValues;
  onChange: (values: InputValues) => void;
  /** Enter in the last field, or Ctrl+Enter in any. */
  onDone: () => void;
  /** The first field takes the focus when the form comes. */
  focusFirst?: boolean;
}>;

/** What can be typed into or chosen in; things beside it, such as what empties a field, are left out. */
const controls = 'input:not([type="hidden"]):not([disabled])';

/** 填空: what a script asks for when it is used. Enter goes on to the next field, and from the last one further. */
export function ScriptInputForm({ inputs, values, onChange, onDone, focusFirst }: ScriptInputFormProps) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focusFirst) firstControl(form.current?.querySelector('[data-input]'))?.focus();
  }, [focusFirst]);

  const set = (name: string, value: InputValue | undefined) => {
    const { [name]: _before, ...others } = values;
    onChange(value === undefined ? others : { ...others, [name]: value });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    const wholeForm = event.ctrlKey || event.metaKey;
    // A list of choices that is open takes Enter for itself, and a button is pressed by it.
    if (!wholeForm && (!target.matches('input') || target.getAttribute('aria-expanded') === 'true')) return;
    event.preventDefault();
    const next = wholeForm ? null : fieldAfter(target);
    if (next) next.focus();
    else onDone();
  };

  return (
    <Stack
      gap="xs"
      ref={form}
      component="section"
      aria-label={text.composer.form.title}
      onKeyDown={onKeyDown}
    >
      {inputs.map((input) => (
        <div key={input.name} data-input>
          <InputField
            input={input}
            value={Object.hasOwn(values, input.name) ? values[input.name] : undefined}
            onChange={(value) => set(input.name, value)}
          />
        </div>
      ))}
    </Stack>
  );
}

function firstControl(field: Element | null | undefined): HTMLElement | null {
  const checked = field?.querySelector<HTMLElement>('input:checked');
  return checked ?? field?.querySelector<HTMLElement>(controls) ?? null;
}

function fieldAfter(control: HTMLElement): HTMLElement | null {
  return firstControl(control.closest('[data-input]')?.nextElementSibling);
}
