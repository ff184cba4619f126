import { Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { countStates } from '../../../../../shared/domain/activities/participants/count-states';
import type { ParticipantId } from '../../../../../shared/domain/ids';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../../shared/domain/search/pinyin-search';
import type { ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { text } from '../../../../i18n/text';
import { EmptyState } from '../../../../ui/EmptyState';
import { InlineNumber } from '../../../../ui/InlineNumber';
import { Panel } from '../../../../ui/Panel';
import type { ActivityEditor } from '../../page/use-activity-editor';
import { AddOne } from '../add/AddOne';
import { AddSeveral } from '../add/AddSeveral';
import classes from '../People.module.css';
import { useStableOrder } from '../use-stable-order';
import { MovedUpNote } from './MovedUpNote';
import { RosterTable, type RosterTableHandle } from './RosterTable';
import { SelectionTools } from './SelectionTools';
import { StateCounts, type StateFilter } from './StateCounts';
import { useRoster } from './use-roster';

const words = text.people.roster;

/** 参与人: who takes part and in which state, who waits for a seat, and how people are added. */
export function RosterPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { detail } = editor;
  const { activity, participants } = detail;
  const roster = useRoster(detail);
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<StateFilter>(null);
  const [chosen, setChosen] = useState<ReadonlySet<ParticipantId>>(new Set());
  const table = useRef<RosterTableHandle>(null);

  const counts = useMemo(() => countStates(participants, activity.seats), [participants, activity.seats]);
  const ordered = useStableOrder(participants, ({ id }) => id);
  const found = useSearch(ordered, search);
  const rows = found.filter(({ id, state }) => {
    if (filter === null) return true;
    return filter === 'waiting' ? roster.places.has(id) : state === filter && !roster.places.has(id);
  });
  // Only who is seen counts as chosen.
  const selected = rows.filter(({ id }) => chosen.has(id));
  const letGo = () => setChosen(new Set());

  return (
    <Panel
      title={words.title}
      buttons={
        <>
          <Text size="xs" c="dimmed">
            {words.seats}
          </Text>
          <InlineNumber
            label={words.seats}
            labelHidden
            value={activity.seats}
            least={1}
            most={100_000}
            clearable
            placeholder={words.noSeats}
            w={84}
            onSave={(seats) => editor.edit(() => ({ seats }), { aloud: true })}
          />
        </>
      }
    >
      <div className={classes.tools}>
        {selected.length > 0 ? (
          <SelectionTools
            count={selected.length}
            onState={(state) => void roster.setState(selected, state)}
            onRemove={() => {
              void roster.remove(selected.map(({ id }) => id));
              letGo();
            }}
            onLetGo={letGo}
          />
        ) : (
          <StateCounts
            counts={counts}
            total={participants.length}
            seats={activity.seats}
            filter={filter}
            onFilter={setFilter}
          />
        )}
        <TextInput
          ml="auto"
          size="xs"
          w={180}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
            event.preventDefault();
            table.current?.focus();
          }}
        />
      </div>
      <MovedUpNote moved={roster.moved} onDismiss={roster.dismissMoved} />
      {rows.length > 0 ? (
        <RosterTable
          ref={table}
          rows={rows}
          places={roster.places}
          selected={new Set(selected.map(({ id }) => id))}
          onSelect={setChosen}
          onState={(some, state) => void roster.setState(some, state)}
          onRemove={(some) => void roster.remove(some.map(({ id }) => id))}
        />
      ) : (
        <EmptyState sentence={participants.length === 0 ? words.empty : words.notFound} />
      )}
      {rows.length > 0 && (
        <Text size="xs" c="dimmed" px={16} py={6}>
          {selected.length > 0 ? words.keysOfChosen(selected.length) : words.keys}
        </Text>
      )}
      <AddOne participants={participants} onAdd={(people) => roster.add(people, 'manual')} />
      <AddSeveral editor={editor} onAdd={roster.add} />
    </Panel>
  );
}

/** The rows a query finds by substring, pinyin or initials. */
function useSearch(rows: readonly ParticipantRow[], search: string): readonly ParticipantRow[] {
  const searching = search.trim() !== '';
  const searchable = useMemo(
    () => (searching ? new Map(rows.map(({ id, nickname }) => [id, toSearchable(nickname)])) : null),
    [rows, searching],
  );
  if (!searchable) return rows;
  const terms = toQueryTerms(search);
  return rows.filter(({ id }) => {
    const name = searchable.get(id);
    return name !== undefined && matchesQuery([name], terms);
  });
}
