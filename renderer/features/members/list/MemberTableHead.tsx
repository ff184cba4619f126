import { Checkbox, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { isSortable, type ListColumn } from '../../../../shared/domain/members/list-columns';
import { type MemberSort, sortByName } from '../../../../shared/wire/nouns/members';
import { text } from '../../../i18n/text';
import { columnLabel } from './column-label';
import classes from './MemberTable.module.css';

const words = text.members;

type MemberTableHeadProps = Readonly<{
  columns: readonly ListColumn[];
  sort: MemberSort;
  total: number;
  selected: number;
  onSelectAll: (all: boolean) => void;
  onSort: (name: string) => void;
}>;

/** The headings: each orders the list by its column, a second time the other way round. */
export function MemberTableHead({
  columns,
  sort,
  total,
  selected,
  onSelectAll,
  onSort,
}: MemberTableHeadProps) {
  return (
    <div className={classes.head} role="row" tabIndex={-1} aria-rowindex={1}>
      <span role="columnheader" tabIndex={-1} className={classes.check}>
        <Checkbox
          aria-label={words.selection.all}
          checked={total > 0 && selected >= total}
          indeterminate={selected > 0 && selected < total}
          onChange={(event) => onSelectAll(event.currentTarget.checked)}
        />
      </span>
      <Heading
        className={classes.nickname}
        name={sortByName.by}
        label={words.columns.nickname}
        sort={sort}
        onSort={onSort}
      />
      {columns.map((column) => (
        <Heading
          key={column.id}
          className={classes.cell}
          name={column.id}
          label={columnLabel(column)}
          sort={sort}
          onSort={isSortable(column) ? onSort : null}
        />
      ))}
    </div>
  );
}

type HeadingProps = Readonly<{
  className: string | undefined;
  name: string;
  label: string;
  sort: MemberSort;
  /** Null for a column that has no order. */
  onSort: ((name: string) => void) | null;
}>;

function Heading({ className, name, label, sort, onSort }: HeadingProps) {
  const sorted = sort.by === name ? (sort.descending ? 'descending' : 'ascending') : 'none';
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <span
      role="columnheader"
      tabIndex={-1}
      className={className}
      aria-label={label}
      aria-sort={onSort ? sorted : undefined}
      title={label}
    >
      {onSort ? (
        <UnstyledButton
          className={classes.sort}
          // The filters have buttons of the same words.
          aria-label={words.view.sortBy(label)}
          onClick={() => onSort(name)}
        >
          <span className="one-line person-text">{label}</span>
          {sorted !== 'none' && <Arrow size={13} stroke={1.8} aria-hidden />}
        </UnstyledButton>
      ) : (
        <span className="one-line person-text">{label}</span>
      )}
    </span>
  );
}
