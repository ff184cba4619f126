import { NumberInput, TextInput } from '@mantine/core';
import { isDay } from '../../../shared/domain/days';
import type { InputValue, ScriptInput } from '../../../shared/domain/scripts/script-inputs';
import { MemberField, ProductField } from './FoundFields';
import { InputDay } from './InputDay';
import { ManyOptions, OneOption } from './OptionFields';

/** One field of a script's form; `undefined` takes its value away. */
export type InputFieldProps = Readonly<{
  input: ScriptInput;
  value: InputValue | undefined;
  onChange: (value: InputValue | undefined) => void;
}>;

/** The control for one field of 填空, by its kind. */
export function InputField(props: InputFieldProps) {
  const { input, value, onChange } = props;
  const { name: label, kind, required } = input;
  const common = { label, withAsterisk: required, 'aria-required': required };
  const written = typeof value === 'string' ? value : '';
  switch (kind) {
    case 'number':
      return (
        <NumberInput
          {...common}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
        />
      );
    case 'date':
      return (
        <InputDay
          {...common}
          day={isDay(written) ? written : null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      );
    case 'single':
      return <OneOption {...props} />;
    case 'multi':
      return <ManyOptions {...props} />;
    case 'member':
      return <MemberField {...props} />;
    case 'product':
      return <ProductField {...props} />;
    case 'text':
      return (
        <TextInput
          {...common}
          maxLength={2_000}
          autoComplete="off"
          value={typeof value === 'number' ? String(value) : written}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
  }
}
