import { Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { type MemberId, memberIdSchema } from '../../../../shared/domain/ids';
import { noConditions } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';

const words = text.merging;

/** Hits shown at once. */
const shown = 12;

type PickOtherProps = Readonly<{ one: MemberId; onPick: (other: MemberId) => void }>;

/** The second of the two, found by substring, pinyin or initials. */
export function PickOther({ one, onPick }: PickOtherProps) {
  const { community } = useScope();
  const [search, setSearch] = useState('');
  const filter = { ...noConditions, communityId: community.id, groupId: null, search };
  const { data, stale } = useVaultQuery('members.list', { filter, start: 0, count: shown + 1 });
  const hits = (data?.rows ?? []).filter(({ id }) => id !== one).slice(0, shown);
  return (
    <Stack mih={360}>
      <Select
        label={words.pick}
        placeholder={words.pickHint}
        data-autofocus
        searchable
        dropdownOpened
        comboboxProps={{ withinPortal: false }}
        selectFirstOptionOnChange
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={data === undefined || stale ? words.looking : words.pickNone}
        // The vault has searched already, by pinyin and aliases too.
        filter={({ options }) => options}
        data={hits.map(({ id, nickname, groupNames }) => ({
          value: id,
          label: [nickname, ...groupNames].join(' · '),
        }))}
        value={null}
        onChange={(value) => {
          const other = memberIdSchema.safeParse(value).data;
          if (other) onPick(other);
        }}
      />
    </Stack>
  );
}
