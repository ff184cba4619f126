import { ActionIcon, Button, Checkbox, Group, Popover, ScrollArea, Stack } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconColumns3 } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import type { ListColumn } from '../../../../shared/domain/members/list-columns';
import { text } from '../../../i18n/text';
import { columnLabel } from '../list/column-label';
import tools from '../list/ListTools.module.css';
import type { ListView } from '../list/use-list-view';
import classes from './ColumnsMenu.module.css';

const words = text.members.view;

/** 列: which columns the list shows, and in which order. */
export function ColumnsMenu({ view }: Readonly<{ view: ListView }>) {
  const shown = view.columns.length;
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus width={270}>
      <Popover.Target>
        <Button variant="default" aria-label={words.columns} className={tools.tool ?? ''}>
          <IconColumns3 size={16} stroke={1.6} aria-hidden />
          <span className={tools.toolLabel}>{words.columns}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={words.columnsLabel}>
        <Stack gap={6}>
          <ScrollArea.Autosize mah={340} type="auto" offsetScrollbars="y">
            <ul className={classes.list}>
              {view.choices.map((column, index) => (
                <ColumnRow
                  key={column.id}
                  column={column}
                  view={view}
                  place={index < shown ? index : null}
                  last={index === shown - 1}
                />
              ))}
            </ul>
          </ScrollArea.Autosize>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={view.reset}>
            {words.reset}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type ColumnRowProps = Readonly<{
  column: ListColumn;
  view: ListView;
  /** Where the column stands among those shown; null for one that is not. */
  place: number | null;
  last: boolean;
}>;

function ColumnRow({ column, view, place, last }: ColumnRowProps) {
  const label = columnLabel(column);
  const row = useRef<HTMLLIElement>(null);
  const kept = useRef<HTMLElement | null>(null);
  // The row goes elsewhere under the keyboard, which a browser answers by letting go of it.
  useLayoutEffect(() => {
    if (kept.current === null || !row.current?.contains(kept.current)) return;
    kept.current.focus({ preventScroll: true });
    row.current.scrollIntoView({ block: 'nearest' });
    kept.current = null;
  });
  const keepFocus = (element: HTMLElement) => {
    kept.current = element;
  };
  return (
    <li ref={row} className={classes.row}>
      <Checkbox
        flex={1}
        py={3}
        label={<span className="person-text">{label}</span>}
        checked={place !== null}
        onChange={(event) => {
          keepFocus(event.currentTarget);
          view.toggle(column.id);
        }}
      />
      {place !== null && (
        <Group gap={0} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.earlier(label)}
            aria-disabled={place === 0}
            {...(place === 0 && { 'data-disabled': true })}
            onClick={(event) => {
              keepFocus(event.currentTarget);
              view.move(column.id, -1);
            }}
          >
            <IconArrowUp size={14} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.later(label)}
            aria-disabled={last}
            {...(last && { 'data-disabled': true })}
            onClick={(event) => {
              keepFocus(event.currentTarget);
              view.move(column.id, 1);
            }}
          >
            <IconArrowDown size={14} stroke={1.6} />
          </ActionIcon>
        </Group>
      )}
    </li>
  );
}
