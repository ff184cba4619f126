import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import type { Field } from '../../../../shared/domain/fields/field';
import { genders, membershipStatuses, structureRoles, tiers } from '../../../../shared/domain/members/member';
import {
  commonConcerns,
  commonSkinStates,
  skinTypeLabels,
  skinTypes,
} from '../../../../shared/domain/members/skin';
import { genderLabels, structureRoleLabels, tierLabels } from '../../../../shared/domain/members/vocabulary';
import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import type { Tag } from '../../../../shared/domain/tags/tag';
import { lineLimit } from '../../../../shared/domain/text';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { CountValue } from './CountValue';
import { DayValue } from './DayValue';
import { FieldValueInput } from './FieldValueInput';

type TestValueProps = Readonly<{
  test: SegmentTest;
  /** The custom field of a test on one. */
  field: Field | null;
  tags: readonly Tag[];
  onChange: (test: SegmentTest) => void;
}>;

const words = text.segments;

/** The value of a condition, with the control that fits its kind. */
export function TestValue({ test, field, tags, onChange }: TestValueProps) {
  switch (test.test) {
    case 'text':
      if (test.rule === 'empty') return null;
      return (
        <TextInput
          aria-label={words.value}
          maxLength={lineLimit}
          value={test.value}
          onChange={(event) => onChange({ ...test, value: event.currentTarget.value })}
        />
      );
    case 'gender':
      return (
        <Choices
          options={genders.map((value) => ({ value, label: genderLabels[value] }))}
          chosen={test.values}
          onChange={(values) => onChange({ ...test, values })}
        />
      );
    case 'tier':
      return (
        <Choices
          options={tiers.map((value) => ({ value, label: tierLabels[value] }))}
          chosen={test.values}
          onChange={(values) => onChange({ ...test, values })}
        />
      );
    case 'role':
      return (
        <Choices
          options={structureRoles.map((value) => ({ value, label: structureRoleLabels[value] }))}
          chosen={test.values}
          onChange={(values) => onChange({ ...test, values })}
        />
      );
    case 'skin-type':
      return (
        <Choices
          options={[
            ...skinTypes.map((value) => ({ value, label: skinTypeLabels[value] })),
            { value: 'unknown' as const, label: text.members.filters.unknownSkin },
          ]}
          chosen={test.values}
          onChange={(values) => onChange({ ...test, values })}
        />
      );
    case 'sensitive':
      return null;
    case 'tag':
      return (
        <Choices
          options={tags.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={test.tagIds}
          onChange={(tagIds) => onChange({ ...test, tagIds })}
        />
      );
    case 'list':
      return <Words test={test} onChange={onChange} />;
    case 'group':
      return <GroupValue test={test} onChange={onChange} />;
    case 'day':
      return (
        <DayValue
          rule={test.rule}
          days={test.days}
          day={test.day}
          onChange={(part) => onChange({ ...test, ...part })}
        />
      );
    case 'count':
      return <CountValue test={test} onChange={onChange} />;
    case 'field':
      return <FieldValueInput test={test} field={field} onChange={onChange} />;
  }
}

type ChoicesProps<Value extends string> = Readonly<{
  options: ReadonlyArray<Readonly<{ value: Value; label: string }>>;
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}>;

function Choices<Value extends string>({ options, chosen, onChange }: ChoicesProps<Value>) {
  return (
    <MultiSelect
      aria-label={words.value}
      placeholder={chosen.length === 0 ? words.anyValue : ''}
      searchable
      maxValues={50}
      data={[...options]}
      value={[...chosen]}
      onChange={(values) => onChange(values as Value[])}
    />
  );
}

type ListTest = Extract<SegmentTest, { test: 'list' }>;

function Words({ test, onChange }: Readonly<{ test: ListTest; onChange: (test: ListTest) => void }>) {
  const { community } = useScope();
  const wantsSpecialties = test.subject === 'specialty';
  const facets = useVaultQuery(
    'members.facets',
    wantsSpecialties ? { communityId: community.id, groupId: null } : null,
  ).data;
  const known: Readonly<Record<ListTest['subject'], readonly string[]>> = {
    duty: community.duties.map(({ title }) => title),
    specialty: (facets?.specialties ?? []).map(({ name }) => name),
    hobby: [],
    personality: [],
    concern: commonConcerns,
    state: commonSkinStates,
    allergen: [],
  };
  return (
    <TagsInput
      aria-label={words.value}
      placeholder={test.words.length === 0 ? words.anyValue : ''}
      maxTags={50}
      acceptValueOnBlur
      data={[...new Set(known[test.subject])]}
      value={[...test.words]}
      onChange={(typed) =>
        onChange({ ...test, words: typed.map((word) => word.trim().slice(0, lineLimit)).filter(Boolean) })
      }
    />
  );
}

type GroupTest = Extract<SegmentTest, { test: 'group' }>;

function GroupValue({ test, onChange }: Readonly<{ test: GroupTest; onChange: (test: GroupTest) => void }>) {
  const { community } = useScope();
  return (
    <>
      <Select
        aria-label={words.status}
        allowDeselect={false}
        data={membershipStatuses.map((value) => ({ value, label: words.statuses[value] }))}
        value={test.status}
        onChange={(status) => status !== null && onChange({ ...test, status })}
      />
      <MultiSelect
        aria-label={words.subjects.group}
        placeholder={test.groupIds.length === 0 ? words.anyGroup : ''}
        data={community.groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...test.groupIds]}
        onChange={(groupIds) => onChange({ ...test, groupIds: groupIds as GroupTest['groupIds'] })}
      />
    </>
  );
}
