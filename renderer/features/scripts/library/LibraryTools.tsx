import { Button, Chip, Group, MultiSelect, Select, Text } from '@mantine/core';
import { IconBooks, IconX } from '@tabler/icons-react';
import {
  facetsOf,
  narrows,
  type ScriptFacet,
  type ScriptOrder,
  scriptOrders,
} from '../../../../shared/domain/scripts/find-scripts';
import type { Script } from '../../../../shared/domain/scripts/script';
import { text } from '../../../i18n/text';
import { pinyinOptions } from '../../../ui/pinyin-options';
import classes from './Library.module.css';
import type { LibraryFilter } from './library-store';

type LibraryToolsProps = Readonly<{
  scripts: readonly Script[];
  filter: LibraryFilter;
  onChange: (patch: Partial<LibraryFilter>) => void;
  onClear: () => void;
  onBuiltIn: () => void;
}>;

const words = text.library;

/** Folder, tags, favourites and order of the library; each narrows what the others left. */
export function LibraryTools({ scripts, filter, onChange, onClear, onBuiltIn }: LibraryToolsProps) {
  const { folders, tags } = facetsOf(scripts, filter.scenario);
  const narrowed = narrows(filter);
  return (
    <Group gap="xs" role="group" aria-label={words.tools} className={classes.tools ?? ''} mod={{ narrowed }}>
      {folders.length > 0 && (
        <Select
          size="xs"
          w={136}
          aria-label={words.folder}
          placeholder={words.allFolders}
          data={namesOf(folders)}
          value={filter.folder}
          onChange={(folder) => onChange({ folder })}
          renderOption={({ option }) => <Counted facets={folders} name={option.value} />}
          filter={pinyinOptions}
          nothingFoundMessage={words.nothingLike}
          comboboxProps={{ width: 200, position: 'bottom-start' }}
          searchable
          clearable
        />
      )}
      {tags.length > 0 && (
        <MultiSelect
          size="xs"
          miw={136}
          maw={260}
          aria-label={words.tags}
          placeholder={filter.tags.length > 0 ? '' : words.allTags}
          data={namesOf(tags)}
          value={[...filter.tags]}
          onChange={(chosen) => onChange({ tags: chosen })}
          renderOption={({ option }) => <Counted facets={tags} name={option.value} />}
          filter={pinyinOptions}
          nothingFoundMessage={words.nothingLike}
          comboboxProps={{ width: 200, position: 'bottom-start' }}
          searchable
          hidePickedOptions
        />
      )}
      <Chip
        size="xs"
        variant="light"
        checked={filter.favourites}
        onChange={(favourites) => onChange({ favourites })}
      >
        {words.favourites}
      </Chip>
      <Select
        size="xs"
        w={96}
        aria-label={words.order}
        data={scriptOrders.map((order) => ({ value: order, label: words.orders[order] }))}
        value={filter.order}
        allowDeselect={false}
        onChange={(order) => order && onChange({ order: order as ScriptOrder })}
      />
      {narrowed && (
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconX size={13} />} onClick={onClear}>
          {words.clear}
        </Button>
      )}
      <Button
        ml="auto"
        size="xs"
        variant="default"
        leftSection={<IconBooks size={15} stroke={1.6} />}
        onClick={onBuiltIn}
      >
        {words.builtIn.title}
      </Button>
    </Group>
  );
}

function namesOf(facets: readonly ScriptFacet[]): string[] {
  return facets.map(({ name }) => name);
}

function Counted({ facets, name }: Readonly<{ facets: readonly ScriptFacet[]; name: string }>) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" flex={1} miw={0}>
      <span className="one-line person-text" title={name}>
        {name}
      </span>
      <Text span size="xs" c="dimmed">
        {facets.find((facet) => facet.name === name)?.count}
      </Text>
    </Group>
  );
}
