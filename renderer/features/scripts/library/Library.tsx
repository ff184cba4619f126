import { Button, Chip, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  findScripts,
  type ScriptFilter,
  toSearchableScript,
} from '../../../../shared/domain/scripts/find-scripts';
import { type Script, scenarios } from '../../../../shared/domain/scripts/script';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import classes from './Library.module.css';
import { ScriptList } from './ScriptList';

type LibraryProps = Readonly<{
  scripts: readonly Script[];
  openId: string | null;
  /** Nothing stands beside the list: the focus is at home in the search. */
  alone: boolean;
  onOpen: (id: string) => void;
}>;

const words = text.scripts;

/** 搜索话术, the scenarios and the list; arrows move in the list while the search keeps the focus, Enter opens. */
export function Library({ scripts, openId, alone, onOpen }: LibraryProps) {
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  const { undo, redo } = useHistoryCommands();
  // The search has the focus whenever nothing else does; untouched, it has nothing of its own to undo.
  const typed = useRef(false);
  const [filter, setFilter] = useState<ScriptFilter>({ query: '', scenario: 'all' });
  const [active, setActive] = useState(0);
  const searchable = useMemo(() => scripts.map(toSearchableScript), [scripts]);
  const found = useMemo(() => findScripts(searchable, filter), [searchable, filter]);
  const activeIndex = Math.min(active, found.length - 1);

  useEffect(() => {
    if (!alone) return;
    search.current?.focus();
    // So that the next query takes the place of the last one.
    search.current?.select();
  }, [alone]);

  const change = (patch: Partial<ScriptFilter>) => {
    setFilter({ ...filter, ...patch });
    setActive(0);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: activeIndex + 1,
      ArrowUp: activeIndex - 1,
      PageDown: activeIndex + 10,
      PageUp: activeIndex - 10,
    };
    const target = moves[event.key];
    const chosen = found[activeIndex];
    if (target !== undefined) {
      event.preventDefault();
      setActive(Math.max(0, Math.min(target, found.length - 1)));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      onOpen(chosen.id);
    } else if (event.key === 'Escape' && filter.query) {
      event.preventDefault();
      change({ query: '' });
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !typed.current) {
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    }
  };

  return (
    <div className={classes.library}>
      <Group gap="xs" role="search">
        <TextInput
          ref={search}
          aria-label={words.search}
          placeholder={words.searchHint}
          leftSection={<IconSearch size={16} stroke={1.6} />}
          w={250}
          maxLength={200}
          value={filter.query}
          onFocus={() => {
            typed.current = false;
          }}
          onChange={(event) => {
            typed.current = true;
            change({ query: event.currentTarget.value });
          }}
          onKeyDown={onKeyDown}
          aria-controls={listId}
          aria-activedescendant={found[activeIndex] ? `${listId}-${activeIndex}` : undefined}
        />
        <Scenarios value={filter.scenario} onChange={(scenario) => change({ scenario })} />
      </Group>
      {found.length > 0 ? (
        <ScriptList
          id={listId}
          scripts={found}
          active={activeIndex}
          openId={openId}
          onOpen={(id, index) => {
            setActive(index);
            onOpen(id);
          }}
        />
      ) : (
        <NothingFound
          filter={filter}
          empty={scripts.length === 0}
          onClear={() => {
            change({ query: '', scenario: 'all' });
            search.current?.focus();
          }}
        />
      )}
    </div>
  );
}

type ScenariosProps = Readonly<{
  value: ScriptFilter['scenario'];
  onChange: (value: ScriptFilter['scenario']) => void;
}>;

function Scenarios({ value, onChange }: ScenariosProps) {
  const choices = ['all', ...scenarios, 'archived'] as const;
  const { all, archived } = words.filters;
  const labels: Readonly<Record<string, string>> = { all, archived };
  return (
    <Chip.Group value={value} onChange={(next) => onChange(next as ScriptFilter['scenario'])}>
      <Group gap={6} role="radiogroup" aria-label={words.filter}>
        {choices.map((choice) => (
          <Chip key={choice} value={choice} size="xs" variant="light">
            {labels[choice] ?? choice}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

type NothingFoundProps = Readonly<{ filter: ScriptFilter; empty: boolean; onClear: () => void }>;

function NothingFound({ filter, empty, onClear }: NothingFoundProps) {
  if (empty) return <EmptyState sentence={words.empty} />;
  return (
    <EmptyState
      sentence={filter.query ? words.notFound(filter.query) : words.noneHere}
      button={
        <Button variant="light" onClick={onClear}>
          {filter.query ? words.clearSearch : words.filters.all}
        </Button>
      }
    />
  );
}
