import { Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { findScripts, toSearchableScript, withoutLost } from '../../../../shared/domain/scripts/find-scripts';
import type { Script } from '../../../../shared/domain/scripts/script';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { BuiltInDialog } from './BuiltInDialog';
import classes from './Library.module.css';
import { LibraryTools } from './LibraryTools';
import { type LibraryFilter, noFilter, useLibrary, useLibraryFilter } from './library-store';
import { NothingFound } from './NothingFound';
import { Scenarios } from './Scenarios';
import { ScriptList } from './ScriptList';
import { useSearchKeys } from './use-search-keys';

type LibraryProps = Readonly<{
  scripts: readonly Script[];
  openId: string | null;
  /** Nothing stands beside the list: the focus is at home in the search. */
  alone: boolean;
  onOpen: (id: string) => void;
}>;

const words = text.scripts;

/** 搜索话术, the filters and the list; arrows move in the list while the search keeps the focus, Enter opens. */
export function Library({ scripts, openId, alone, onOpen }: LibraryProps) {
  const { community } = useScope();
  const listId = useId();
  const search = useRef<HTMLInputElement>(null);
  const [choosing, setChoosing] = useState(false);
  const [active, setActive] = useState(0);
  const kept = useLibraryFilter(community.id);
  const filter = useMemo(() => ({ ...kept, ...withoutLost(kept, scripts) }), [kept, scripts]);
  const searchable = useMemo(() => scripts.map(toSearchableScript), [scripts]);
  const found = useMemo(() => findScripts(searchable, filter), [searchable, filter]);
  const activeIndex = Math.min(active, found.length - 1);

  useEffect(() => {
    if (!alone) return;
    search.current?.focus();
    // So that the next query takes the place of the last one.
    search.current?.select();
  }, [alone]);
  useForgottenQuery(community.id);

  const change = (patch: Partial<LibraryFilter>) => {
    // What was chosen and is no longer there is let go with the first choice made since.
    useLibrary.getState().change(community.id, { folder: filter.folder, tags: filter.tags, ...patch });
    setActive(0);
  };
  const clear = () => {
    change({ ...noFilter, order: filter.order });
    search.current?.focus();
  };
  const keys = useSearchKeys({
    found,
    active: activeIndex,
    query: filter.query,
    onMove: setActive,
    onOpen,
    onQuery: (query) => change({ query }),
  });

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
          aria-controls={listId}
          aria-activedescendant={found[activeIndex] ? `${listId}-${activeIndex}` : undefined}
          {...keys}
        />
        <Scenarios value={filter.scenario} onChange={(scenario) => change({ scenario })} />
      </Group>
      {scripts.length > 0 && (
        <LibraryTools
          scripts={scripts}
          filter={filter}
          onChange={change}
          onClear={clear}
          onBuiltIn={() => setChoosing(true)}
        />
      )}
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
          onClear={clear}
          onBuiltIn={() => setChoosing(true)}
        />
      )}
      <BuiltInDialog opened={choosing} scripts={scripts} onClose={() => setChoosing(false)} />
    </div>
  );
}

/** The query lasts over a reload; who comes back from another screen begins a new one. */
function useForgottenQuery(communityId: Parameters<typeof useLibraryFilter>[0]): void {
  useEffect(
    () => () => {
      useLibrary.getState().change(communityId, { query: '' });
    },
    [communityId],
  );
}
