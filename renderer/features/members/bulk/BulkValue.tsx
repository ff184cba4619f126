import { Anchor, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import type { Field } from '../../../../shared/domain/fields/field';
import { structureRoles, tiers } from '../../../../shared/domain/members/member';
import { structureRoleLabels, tierLabels } from '../../../../shared/domain/members/vocabulary';
import { lineLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { type BulkDraft, fieldOf } from './bulk-draft';

const words = text.members.bulk;

type BulkValueProps = Readonly<{
  draft: BulkDraft;
  fields: readonly Field[];
  onChange: (part: Partial<BulkDraft>) => void;
}>;

/** The value of a bulk edit, asked for as suits what is edited. */
export function BulkValue({ draft, fields, onChange }: BulkValueProps) {
  const { what, value, day } = draft;
  const field = fieldOf(draft, fields);
  if (field) return <FieldValue draft={draft} field={field} onChange={onChange} />;
  switch (what) {
    case 'add-tag':
    case 'remove-tag':
      return <TagChoice value={value} onChange={onChange} />;
    case 'tier':
      return <Choice data={tiers.map((one) => [one, tierLabels[one]])} value={value} onChange={onChange} />;
    case 'add-role':
    case 'remove-role':
      return (
        <Choice
          data={structureRoles.map((one) => [one, structureRoleLabels[one]])}
          value={value}
          onChange={onChange}
        />
      );
    case 'join-group':
    case 'leave-group':
      return (
        <>
          <GroupChoice value={value} onChange={onChange} />
          <DayField
            label={what === 'join-group' ? words.joinedOn : words.leftOn}
            clearable
            value={day}
            onChange={(chosen) => onChange({ day: chosen })}
          />
        </>
      );
    case 'paid-until':
      return <DayField label={words.value} value={day} onChange={(chosen) => onChange({ day: chosen })} />;
    case 'cadence':
      return (
        <NumberInput
          label={words.value}
          suffix={words.days}
          min={1}
          max={365}
          allowDecimal={false}
          value={value === '' ? '' : Number(value)}
          onChange={(typed) => onChange({ value: `${typed}` })}
        />
      );
    default:
      return <Line value={value} onChange={onChange} />;
  }
}

type ValueProps = Readonly<{ value: string; onChange: BulkValueProps['onChange'] }>;

function Line({ value, onChange }: ValueProps) {
  return (
    <TextInput
      label={words.value}
      maxLength={lineLimit}
      value={value}
      onChange={(event) => onChange({ value: event.currentTarget.value })}
    />
  );
}

type ChoiceProps = ValueProps & Readonly<{ data: readonly (readonly [value: string, label: string])[] }>;

function Choice({ data, value, onChange }: ChoiceProps) {
  return (
    <Select
      label={words.value}
      placeholder={words.choose}
      searchable={data.length > 8}
      nothingFoundMessage={words.nothing}
      data={data.map(([one, label]) => ({ value: one, label }))}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange({ value: chosen ?? '' })}
    />
  );
}

function TagChoice(props: ValueProps) {
  const { community } = useScope();
  const known = useVaultQuery('tags.list', { communityId: community.id }).data;
  const tags = known?.tags ?? [];
  if (known && tags.length === 0) {
    return (
      <Anchor component={Link} to="/communities/tags" size="sm">
        {words.noTags}
      </Anchor>
    );
  }
  return <Choice data={tags.map(({ id, name }) => [id, name])} {...props} />;
}

function GroupChoice(props: ValueProps) {
  const { groups } = useScope().community;
  const open = groups.filter(({ archivedAt }) => archivedAt === null);
  return <Choice data={open.map(({ id, name }) => [id, name])} {...props} />;
}

type FieldValueProps = Readonly<{ draft: BulkDraft; field: Field; onChange: BulkValueProps['onChange'] }>;

function FieldValue({ draft, field, onChange }: FieldValueProps) {
  const { value, words: chosen, day } = draft;
  switch (field.kind) {
    case 'date':
      return <DayField label={words.value} value={day} onChange={(next) => onChange({ day: next })} />;
    case 'single':
      return <Choice data={field.options.map((one) => [one, one])} value={value} onChange={onChange} />;
    case 'boolean':
      return (
        <Choice
          data={[
            ['是', words.yes],
            ['否', words.no],
          ]}
          value={value}
          onChange={onChange}
        />
      );
    case 'multi':
      return (
        <TagsInput
          label={words.value}
          data={[...field.options]}
          value={[...chosen]}
          onChange={(next) => onChange({ words: next })}
        />
      );
    default:
      return <Line value={value} onChange={onChange} />;
  }
}
