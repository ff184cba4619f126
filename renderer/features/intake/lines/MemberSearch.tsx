import { Select } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { noConditions } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';

const words = text.intake;

/** Members offered at once. */
const shown = 8;

type MemberSearchProps = Readonly<{
  label: string;
  onPick: (id: string) => void;
  onCancel: () => void;
}>;

/** One member of the community, found by substring, pinyin or initials. */
export function MemberSearch({ label, onPick, onCancel }: MemberSearchProps) {
  const { community } = useScope();
  const [query, setQuery] = useState('');
  const filter = { ...noConditions, communityId: community.id, groupId: null, search: query };
  const { data, stale } = useVaultQuery('members.list', { filter, start: 0, count: shown });
  const hits = data?.rows ?? [];

  // Mantine selects the first option when the words change; the hits come later, from the vault.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (event.currentTarget.getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    if (!stale && query.trim() && hits[0]) onPick(hits[0].id);
  };

  return (
    <Select
      aria-label={label}
      size="xs"
      autoFocus
      searchable
      defaultDropdownOpened
      selectFirstOptionOnChange
      placeholder={words.pickMember}
      nothingFoundMessage={words.nobodyFound}
      searchValue={query}
      onSearchChange={setQuery}
      data={hits.map(({ id, nickname }) => ({ value: id, label: nickname }))}
      // The vault has searched already, by pinyin too.
      filter={({ options }) => options}
      comboboxProps={{ width: 230, position: 'bottom-end' }}
      value={null}
      onChange={(id) => id && onPick(id)}
      onKeyDown={onKeyDown}
      onBlur={onCancel}
    />
  );
}
