import { Button, Stack, Text } from '@mantine/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { MaterialId } from '../../../../shared/domain/ids';
import type { PastedMaterial } from '../../../../shared/domain/planner/materials/read-pasted';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { type Adding, AddPanel } from './AddPanel';
import { LibraryTools } from './LibraryTools';
import { MaterialList } from './MaterialList';
import classes from './Materials.module.css';
import { focusOwnRow } from './row-focus';
import { useAddMaterials } from './use-add-materials';
import { useIncoming } from './use-incoming';
import { useLibrary } from './use-library';
import { useMissingFiles } from './use-missing-files';
import { useTakeFiles } from './use-take-files';

type LibraryDeskProps = Readonly<{
  /** Closes what is open here; true when something was. */
  closeInner: RefObject<() => boolean>;
}>;

const words = text.materials;

/** The library: what is in it, how it is narrowed, and every way to put something in. */
export function LibraryDesk({ closeInner }: LibraryDeskProps) {
  const { rows, found, filter, narrow } = useLibrary();
  const files = useMissingFiles(rows ?? []);
  const { take, pick } = useTakeFiles();
  const add = useAddMaterials();
  const search = useRef<HTMLInputElement>(null);
  const [adding, setAdding] = useState<Adding | null>(null);
  const [openId, setOpenId] = useState<MaterialId | null>(null);

  const closeAdding = () => {
    setAdding(null);
    search.current?.focus();
  };
  useEffect(() => {
    closeInner.current = () => {
      const wasOpen = adding !== null || openId !== null;
      if (adding) closeAdding();
      else {
        focusOwnRow();
        setOpenId(null);
      }
      return wasOpen;
    };
    return () => {
      closeInner.current = () => false;
    };
  });

  const keep = async (materials: readonly PastedMaterial[]) => {
    const categorised = materials.map((material) => ({ category: filter.category ?? '其他', ...material }));
    const kept = await add(categorised);
    // What was just put in is to be seen.
    const elsewhere = categorised.some(({ category }) => category !== filter.category);
    if (kept) narrow({ query: '', form: null, archived: false, ...(elsewhere && { category: null }) });
    files.lookAgain();
    return kept;
  };
  const begin = async (what: Adding['what'] | 'image' | 'file') => {
    if (what !== 'image' && what !== 'file') return setAdding({ what, given: '' });
    const taken = await pick(what);
    if (taken) await keep([taken]);
  };
  const incoming = useIncoming({
    onFiles: async (dropped) => void keep(await take(dropped)),
    onText: (given) => setAdding({ what: 'lines', given }),
  });
  const empty = filter.archived ? words.emptyArchived : words.empty;
  const narrowed = filter.query.trim() !== '' || filter.category !== null || filter.form !== null;

  return (
    <div className={classes.desk} {...incoming.props}>
      <Stack gap="sm">
        <LibraryTools
          filter={filter}
          narrow={narrow}
          search={search}
          onAdd={(what) => void begin(what)}
          counts={{ found: found.length, all: rows?.length ?? 0 }}
        />
        {adding && (
          <AddPanel
            key={`${adding.what} ${adding.given}`}
            adding={adding}
            category={filter.category}
            onAdd={async (materials) => {
              const kept = await keep(materials);
              if (kept) closeAdding();
              return kept;
            }}
            onCancel={closeAdding}
          />
        )}
        {rows && found.length === 0 ? (
          <EmptyState
            sentence={narrowed ? words.notFound : empty}
            button={
              !narrowed && !filter.archived && !adding ? (
                <Button variant="default" onClick={() => void begin('lines')}>
                  {words.add.lines}
                </Button>
              ) : null
            }
          />
        ) : (
          <MaterialList rows={found} files={files} openId={openId} onOpen={setOpenId} />
        )}
        <Text size="xs" c="dimmed">
          {words.kept}
        </Text>
      </Stack>
      {incoming.over && <div className={classes.drop}>{words.add.drop}</div>}
    </div>
  );
}
