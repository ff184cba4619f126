import { Button, Group, Menu, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import {
  IconChevronDown,
  IconFile,
  IconLink,
  IconList,
  IconPhoto,
  IconSearch,
  IconTextCaption,
} from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { materialCategories, materialForms } from '../../../../shared/domain/planner/material';
import type { MaterialFilter } from '../../../../shared/domain/planner/materials/find-materials';
import { text } from '../../../i18n/text';
import type { AddingWhat } from './AddPanel';
import { focusFirstRow } from './row-focus';

/** What can be added, in the order of the menu. */
const additions = [
  { what: 'text', Icon: IconTextCaption },
  { what: 'image', Icon: IconPhoto },
  { what: 'link', Icon: IconLink },
  { what: 'file', Icon: IconFile },
  { what: 'lines', Icon: IconList },
] as const;

type LibraryToolsProps = Readonly<{
  filter: MaterialFilter;
  narrow: (patch: Partial<MaterialFilter>) => void;
  search: RefObject<HTMLInputElement | null>;
  counts: Readonly<{ found: number; all: number }>;
  onAdd: (what: AddingWhat | 'image' | 'file') => void;
}>;

const words = text.materials;

/** Searching and narrowing the library, and putting something in. */
export function LibraryTools({ filter, narrow, search, counts, onAdd }: LibraryToolsProps) {
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    focusFirstRow(event.currentTarget);
  };
  return (
    <>
      <Group gap="xs" wrap="nowrap">
        <TextInput
          ref={search}
          data-autofocus
          flex={1}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          value={filter.query}
          maxLength={200}
          onChange={(event) => narrow({ query: event.currentTarget.value })}
          onKeyDown={toList}
        />
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button flex="none" rightSection={<IconChevronDown size={14} />}>
              {words.add.button}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {additions.map(({ what, Icon }) => (
              <Menu.Item key={what} leftSection={<Icon size={15} stroke={1.6} />} onClick={() => onAdd(what)}>
                {words.add[what]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Group gap="xs" wrap="nowrap">
        <Select
          size="xs"
          w={120}
          aria-label={words.category}
          placeholder={words.anyCategory}
          data={[...materialCategories]}
          value={filter.category}
          onChange={(category) => narrow({ category })}
          clearable
        />
        <Select
          size="xs"
          w={110}
          aria-label={words.form}
          placeholder={words.anyForm}
          data={materialForms.map((value) => ({ value, label: words.forms[value] }))}
          value={filter.form}
          onChange={(form) => narrow({ form })}
          clearable
        />
        <SegmentedControl
          size="xs"
          aria-label={words.shown}
          value={filter.archived ? 'archived' : 'inUse'}
          onChange={(shown) => narrow({ archived: shown === 'archived' })}
          data={(['inUse', 'archived'] as const).map((value) => ({ value, label: words[value] }))}
        />
        <Text size="xs" c="dimmed" ml="auto" aria-live="polite">
          {words.count(counts.found, counts.all)}
        </Text>
      </Group>
    </>
  );
}
