import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import type { TagId } from '../../../../shared/domain/ids';
import { skinTypeLabels, skinTypes } from '../../../../shared/domain/members/skin';
import type { MemberConditions } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { SegmentMenu } from '../segments/SegmentMenu';
import { FilterMenu } from './FilterMenu';
import { hasConditions, useMemberList } from './filter-store';

type FilterBarProps = Readonly<{
  searchRef: Ref<HTMLInputElement>;
  /** Esc is the drawer's while it is open. */
  drawerOpen: boolean;
  onEnter: () => void;
  onDown: () => void;
}>;

/** Search and conditions above the list. */
export function FilterBar({ searchRef, drawerOpen, onEnter, onDown }: FilterBarProps) {
  const words = text.members;
  const { community, group } = useScope();
  const facets = useVaultQuery('members.facets', {
    communityId: community.id,
    groupId: group?.id ?? null,
  }).data;
  const { conditions, change, clear } = useMemberList();
  const skinOptions = [
    { value: 'sensitive', label: words.filters.sensitive, count: facets?.sensitive ?? 0 },
    ...[...skinTypes, 'unknown' as const].map((type) => ({
      value: type,
      label: type === 'unknown' ? words.filters.unknownSkin : skinTypeLabels[type],
      count: facets?.skinTypes[type] ?? 0,
    })),
  ];

  return (
    <Group gap="xs" role="search" wrap="wrap">
      <TextInput
        ref={searchRef}
        aria-label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={16} stroke={1.6} />}
        w={250}
        value={conditions.search}
        maxLength={200}
        onChange={(event) => change({ search: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onEnter();
          if (event.key === 'ArrowDown') onDown();
          if (event.key === 'Escape' && conditions.search && !drawerOpen) change({ search: '' });
        }}
      />
      <SegmentMenu />
      <FilterMenu
        label={words.filters.skin}
        options={skinOptions}
        chosen={[...conditions.skinTypes, ...(conditions.sensitive ? ['sensitive'] : [])]}
        onChange={(chosen) =>
          change({
            sensitive: chosen.includes('sensitive'),
            skinTypes: chosen.filter((value) => value !== 'sensitive') as MemberConditions['skinTypes'],
          })
        }
      />
      <FilterMenu
        label={words.filters.specialties}
        options={(facets?.specialties ?? []).map(({ name, count }) => ({ value: name, label: name, count }))}
        chosen={conditions.specialties}
        onChange={(specialties) => change({ specialties })}
      />
      <FilterMenu
        label={words.filters.tags}
        options={(facets?.tags ?? []).map(({ id, name, count }) => ({ value: id, label: name, count }))}
        chosen={conditions.tagIds}
        onChange={(tagIds) => change({ tagIds: tagIds as readonly TagId[] })}
      />
      {hasConditions(conditions) && (
        <Button variant="subtle" color="gray" leftSection={<IconX size={14} />} onClick={clear}>
          {words.filters.clear}
        </Button>
      )}
    </Group>
  );
}
