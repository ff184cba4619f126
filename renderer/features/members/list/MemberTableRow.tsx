import { Badge } from '@mantine/core';
import { memo } from 'react';
import type { ListColumn } from '../../../../shared/domain/members/list-columns';
import type { MemberRow } from '../../../../shared/wire/nouns/members';
import { text } from '../../../i18n/text';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import { MemberCell } from './MemberCell';
import classes from './MemberTable.module.css';

const words = text.members;

type MemberTableRowProps = Readonly<{
  index: number;
  /** Distance from the top of the list, in pixels. */
  top: number;
  row: MemberRow | undefined;
  columns: readonly ListColumn[];
  active: boolean;
  open: boolean;
  selected: boolean;
  actions: RowActions;
}>;

/** What can be done with a row; always the same functions, so that rows that did not change are not drawn again. */
export type RowActions = Readonly<{
  open: (index: number, row: MemberRow | undefined) => void;
  /** `range` takes in everybody from the last one chosen. */
  toggle: (index: number, row: MemberRow, range: boolean) => void;
}>;

/** One member of the list; empty while its row is being read. */
export const MemberTableRow = memo(function MemberTableRow({
  index,
  top,
  row,
  columns,
  active,
  open,
  selected,
  actions,
}: MemberTableRowProps) {
  return (
    <div
      id={`member-row-${index}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      aria-current={open || undefined}
      data-active={active || undefined}
      data-open={open || undefined}
      className={classes.row}
      style={{ top }}
      onClick={() => actions.open(index, row)}
      onKeyDown={() => undefined}
    >
      {row ? (
        <>
          <span role="gridcell" tabIndex={-1} className={classes.check}>
            <input
              type="checkbox"
              className={classes.box}
              tabIndex={-1}
              aria-label={words.selection.one(row.nickname)}
              checked={selected}
              onChange={(event) => actions.toggle(index, row, (event.nativeEvent as MouseEvent).shiftKey)}
              onClick={(event) => event.stopPropagation()}
            />
          </span>
          <span role="gridcell" tabIndex={-1} className={classes.nickname}>
            <MemberAvatar member={row} size={24} />
            <span className="one-line person-text" title={row.nickname}>
              {row.nickname}
            </span>
            {row.maybeLeftNames.length > 0 && (
              <Badge
                size="xs"
                variant="light"
                color="orange"
                tt="none"
                flex="none"
                title={words.maybeLeftIn(row.maybeLeftNames.join('、'))}
              >
                {words.maybeLeft}
              </Badge>
            )}
          </span>
          {columns.map((column) => (
            <MemberCell key={column.id} row={row} column={column} />
          ))}
        </>
      ) : null}
    </div>
  );
});
