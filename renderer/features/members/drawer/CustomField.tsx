import { Anchor, Select } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { isDay } from '../../../../shared/domain/days';
import type { YearlyDate } from '../../../../shared/domain/fields/calendar-date';
import type { Field, FieldValue } from '../../../../shared/domain/fields/field';
import { writeFieldValue } from '../../../../shared/domain/fields/write-field-value';
import type { Member } from '../../../../shared/domain/members/member';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineDay, InlineSelect, InlineText, InlineTextarea, InlineWords } from '../../../ui/InlineFields';
import inline from '../../../ui/InlineFields.module.css';
import { YearlyDateField } from '../../../ui/YearlyDateField';

const words = text.members.drawer.custom;

type CustomFieldProps = Readonly<{ field: Field; member: Member }>;

/** A custom field of a member, edited in its place with what suits its kind. */
export function CustomField({ field, member }: CustomFieldProps) {
  const saveCommand = useSave();
  const value = member.custom[field.id];
  const save = (next: FieldValue | null) =>
    saveCommand('fields.setValue', { memberId: member.id, fieldId: field.id, value: next });
  const label = field.name;
  const asText = value === undefined ? '' : writeFieldValue(value);
  const saveText = (typed: string) => save(typed.trim() === '' ? null : typed);

  switch (field.kind) {
    case 'long-text':
      return <InlineTextarea label={label} value={asText} onSave={saveText} />;
    case 'number':
      return <InlineText label={label} value={asText} onSave={(typed) => saveNumber(typed, save)} />;
    case 'date':
      return (
        <InlineDay label={label} value={isDay(asText) ? asText : null} onSave={(day) => void save(day)} />
      );
    case 'lunar-date':
      return <YearlyDateField label={label} value={yearlyOf(value)} onSave={(date) => void save(date)} />;
    case 'single':
      return (
        <InlineSelect
          label={label}
          clearable
          data={withOwn(field.options, typeof value === 'string' ? [value] : [])}
          value={typeof value === 'string' ? value : null}
          onSave={(next) => void save(next)}
        />
      );
    case 'multi':
      return (
        <InlineWords
          label={label}
          data={field.options}
          value={listOf(value)}
          onSave={(list) => void save(list.length === 0 ? null : list)}
        />
      );
    case 'boolean':
      return <YesNo label={label} value={value} onSave={(yes) => void save(yes)} />;
    case 'link':
      return <LinkField label={label} value={asText} onSave={saveText} />;
    case 'text':
      return <InlineText label={label} value={asText} onSave={saveText} />;
  }
}

/** What is no number is not saved, and the field keeps it for correcting. */
async function saveNumber(typed: string, save: (value: number | null) => Promise<boolean>): Promise<boolean> {
  const plain = typed.normalize('NFKC').replaceAll(',', '').trim();
  if (plain === '') return save(null);
  const number = Number(plain);
  return Number.isFinite(number) ? save(number) : false;
}

function yearlyOf(value: FieldValue | undefined): YearlyDate | null {
  return typeof value === 'object' && 'calendar' in value ? value : null;
}

function listOf(value: FieldValue | undefined): readonly string[] {
  return typeof value === 'object' && !('calendar' in value) ? value : [];
}

/** The options, and the values held that are none any more. */
function withOwn(options: readonly string[], own: readonly string[]): string[] {
  return [...new Set([...options, ...own])];
}

type YesNoProps = Readonly<{
  label: string;
  value: FieldValue | undefined;
  onSave: (yes: boolean | null) => void;
}>;

function YesNo({ label, value, onSave }: YesNoProps) {
  const chosen = value === true ? 'yes' : value === false ? 'no' : null;
  return (
    <Select
      label={label}
      placeholder={words.unset}
      classNames={{ input: inline.input ?? '', label: inline.label ?? '' }}
      clearable
      data={[
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
      value={chosen}
      onChange={(next) => onSave(next === null ? null : next === 'yes')}
    />
  );
}

type LinkFieldProps = Readonly<{ label: string; value: string; onSave: (value: string) => Promise<boolean> }>;

/** Only an https address is ever a link; anything else stays a text. */
function LinkField({ label, value, onSave }: LinkFieldProps) {
  return (
    <div style={{ position: 'relative' }}>
      <InlineText label={label} value={value} onSave={onSave} />
      {isSafeLink(value) && (
        <Anchor
          href={value}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={words.open(label)}
          style={{ position: 'absolute', top: 0, insetInlineEnd: 0 }}
        >
          <IconExternalLink size={14} />
        </Anchor>
      )}
    </div>
  );
}

function isSafeLink(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}
