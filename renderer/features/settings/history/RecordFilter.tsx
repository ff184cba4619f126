import { CloseButton, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaletteHit, PaletteNoun } from '../../../../shared/wire/nouns/palette';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import classes from './History.module.css';
import type { RecordChoice } from './use-history-address';

const words = text.history;
const nouns = ['member', 'script', 'plannerItem', 'activity'] as const satisfies readonly PaletteNoun[];

type RecordFilterProps = Readonly<{
  of: RecordChoice | null;
  onChange: (of: RecordChoice | null) => void;
}>;

/** Narrows the history to one member, script, item or activity, found as in the palette. */
export function RecordFilter({ of, onChange }: RecordFilterProps) {
  if (!of) return <RecordSearch onChoose={(hit) => onChange({ id: hit.id, name: hit.title })} />;
  return (
    <Group gap={6} wrap="nowrap" className={classes.chosen ?? ''}>
      <IconFilter size={15} stroke={1.6} aria-hidden />
      <Text size="sm" className="one-line person-text">
        {words.filterLabel(of.name)}
      </Text>
      <CloseButton size="sm" aria-label={words.filterClear} onClick={() => onChange(null)} />
    </Group>
  );
}

function RecordSearch({ onChoose }: Readonly<{ onChoose: (hit: PaletteHit) => void }>) {
  const { community } = useScope();
  const [typed, setTyped] = useState('');
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const wanted = typed.trim() !== '';
  const found = useVaultQuery('palette.search', wanted ? { communityId: community.id, text: typed } : null);
  const hits = found.data ?? [];

  const submit = (id: string) => {
    const hit = hits.find((one) => one.id === id);
    if (hit) onChoose(hit);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md">
      <Combobox.Target>
        <TextInput
          aria-label={words.filter}
          placeholder={words.filterHint}
          leftSection={<IconFilter size={15} stroke={1.6} />}
          className={classes.search ?? ''}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!wanted}>
        <Combobox.Options aria-label={words.filter} mah={320} style={{ overflowY: 'auto' }}>
          {nouns.map((noun) => (
            <Hits
              key={noun}
              label={text.frame.paletteNouns[noun]}
              hits={hits.filter((hit) => hit.noun === noun)}
            />
          ))}
          {!found.stale && hits.length === 0 && <Combobox.Empty>{words.filterNone}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Hits({ label, hits }: Readonly<{ label: string; hits: readonly PaletteHit[] }>) {
  if (hits.length === 0) return null;
  return (
    <Combobox.Group label={label}>
      {hits.map((hit) => (
        <Combobox.Option key={hit.id} value={hit.id}>
          <Group gap="xs" wrap="nowrap">
            <Text span size="sm" className="one-line person-text" flex={1}>
              {hit.title}
            </Text>
            <Text span size="xs" opacity={0.75} flex="none">
              {hit.detail}
            </Text>
          </Group>
        </Combobox.Option>
      ))}
    </Combobox.Group>
  );
}
