import { Select } from '@mantine/core';
import { memberIdSchema } from '../../../shared/domain/ids';
import { useScope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { MemberFinder } from '../MemberFinder';
import { pinyinOptions } from '../pinyin-options';
import { takeMarkedOption } from '../take-marked-option';
import type { InputFieldProps } from './InputField';

const words = text.composer.form;

/** A member of the community, found by name, pinyin or initials. */
export function MemberField({ input, value, onChange }: InputFieldProps) {
  const { group } = useScope();
  const id = memberIdSchema.safeParse(value).data;
  const found = useVaultQuery('members.byIds', id ? { ids: [id], groupId: group?.id ?? null } : null);
  const picked = id && !found.stale ? (found.data?.[0]?.member.nickname ?? null) : null;
  return (
    <MemberFinder
      label={input.required ? words.required(input.name) : input.name}
      placeholder={words.findMember}
      nobody={text.scripts.recipientsNone}
      picked={picked}
      onPick={(member) => onChange(member.id)}
      onClear={() => onChange(undefined)}
    />
  );
}

/** Something the community sells. */
export function ProductField({ input, value, onChange }: InputFieldProps) {
  const { community } = useScope();
  const products = useVaultQuery('products.list', { communityId: community.id }).data;
  const { name, required } = input;
  return (
    <Select
      label={name}
      withAsterisk={required}
      aria-required={required}
      placeholder={products?.length === 0 ? words.noProducts : words.chooseProduct}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      allowDeselect={false}
      onKeyDown={takeMarkedOption}
      filter={pinyinOptions}
      clearable={!required}
      nothingFoundMessage={words.noOption}
      data={(products ?? []).map((product) => ({ value: product.id, label: product.name }))}
      value={typeof value === 'string' && products?.some((one) => one.id === value) ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
