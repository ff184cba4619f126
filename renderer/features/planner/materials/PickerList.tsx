import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import classes from './Materials.module.css';
import { PickerOption } from './PickerOption';
import { PickerQuestion } from './PickerQuestion';
import { usePicking } from './use-picking';

type PickerListProps = Readonly<{ day: Day; onPick: (materials: readonly MaterialRow[]) => void }>;

/** Most options drawn; more are found by typing. */
const shown = 60;
const words = text.materials.picker;

/** Search and options; the keyboard stays in the search. */
export function PickerList({ day, onPick }: PickerListProps) {
  const picking = usePicking({ day, onPick });
  const { rows, marked, chosen, asking } = picking;
  const offered = picking.offered.slice(0, shown);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const optionId = (index: number) => `${listId}-${index}`;

  useEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  /** Enter came before the library was read: it takes what is marked then. */
  const early = useRef(false);
  useEffect(() => {
    if (!rows || !early.current) return;
    early.current = false;
    picking.pick(offered[marked]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    early.current = event.key === 'Enter' && rows === undefined;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      picking.mark(Math.min(offered.length - 1, Math.max(0, marked + step)));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const one = offered[marked];
    if ((event.ctrlKey || event.metaKey) && one) picking.toggle(one);
    else picking.pick(one);
  };
  const another = () => {
    picking.another();
    search.current?.focus();
  };

  if (rows?.length === 0) return <EmptyState sentence={words.empty} />;
  return (
    <Stack gap="xs">
      <TextInput
        ref={search}
        data-autofocus
        role="combobox"
        aria-label={words.search}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={offered.length > 0 ? optionId(marked) : ''}
        autoComplete="off"
        placeholder={words.search}
        description={words.hint}
        leftSection={<IconSearch size={16} stroke={1.6} />}
        value={picking.query}
        maxLength={200}
        onChange={(event) => picking.search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={words.list}
        aria-multiselectable
        className={classes.options}
      >
        {offered.map((one, index) => (
          <PickerOption
            key={one.row.material.id}
            id={optionId(index)}
            offered={one}
            day={day}
            marked={index === marked}
            chosen={chosen.includes(one.row)}
            onClick={(several) => {
              picking.mark(index);
              if (several || chosen.length > 0) picking.toggle(one);
              else picking.pick(one);
            }}
          />
        ))}
      </div>
      {rows && offered.length === 0 && <EmptyState sentence={words.none} />}
      {asking && (
        <PickerQuestion asking={asking} today={day} onUse={picking.takeAnyway} onAnother={another} />
      )}
      {!asking && chosen.length > 0 && (
        <Group justify="flex-end" gap="sm">
          <Text size="xs" c="dimmed" aria-live="polite">
            {words.chosen(chosen.length)}
          </Text>
          <Button onClick={() => picking.pick(undefined)}>{words.use(chosen.length)}</Button>
        </Group>
      )}
    </Stack>
  );
}
