import { Badge, Checkbox, Tooltip } from '@mantine/core';
import type { Tier } from '../../../../shared/domain/members/member';
import { describeSkin } from '../../../../shared/domain/members/skin';
import type { MemberRow } from '../../../../shared/wire/nouns/members';
import { useToday } from '../../../data/use-today';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import classes from './MemberTable.module.css';

type MemberTableRowProps = Readonly<{
  index: number;
  /** Distance from the top of the list, in pixels. */
  top: number;
  row: MemberRow | undefined;
  active: boolean;
  open: boolean;
  selected: boolean;
  onOpen: () => void;
  onToggle: () => void;
}>;

const tierColors: Readonly<Record<Tier, string>> = { high: 'ember', middle: 'indigo', ordinary: 'gray' };

/** One member of the list; empty while its row is being read. */
export function MemberTableRow({
  index,
  top,
  row,
  active,
  open,
  selected,
  onOpen,
  onToggle,
}: MemberTableRowProps) {
  const words = text.members;
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
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
      onKeyDown={() => undefined}
    >
      {row ? (
        <>
          <span role="gridcell" tabIndex={-1} className={classes.check}>
            <Checkbox
              tabIndex={-1}
              aria-label={words.selection.one(row.nickname)}
              checked={selected}
              onChange={onToggle}
              onClick={(event) => event.stopPropagation()}
            />
          </span>
          <span role="gridcell" tabIndex={-1} className={classes.nickname}>
            <MemberAvatar member={row} size={24} />
            <span className="one-line person-text">{row.nickname}</span>
          </span>
          <Cell className={classes.skin} value={describeSkin(row.skin)} otherwise={words.unknown} />
          <Cell className={classes.specialties} value={row.traits.map(({ name }) => name).join(' · ')} />
          <Cell className={classes.inviter} value={row.inviter.name} />
          <LastContact at={row.lastContactAt} />
          <span role="gridcell" tabIndex={-1} className={classes.tier}>
            <Badge
              size="sm"
              variant={row.tier === 'ordinary' ? 'outline' : 'light'}
              color={tierColors[row.tier]}
              tt="none"
              fw={500}
            >
              {words.tiers[row.tier]}
            </Badge>
          </span>
        </>
      ) : null}
    </div>
  );
}

type CellProps = Readonly<{ className: string | undefined; value: string; otherwise?: string }>;

function Cell({ className, value, otherwise = '' }: CellProps) {
  return (
    <span
      role="gridcell"
      tabIndex={-1}
      className={`${className} one-line person-text`}
      data-unknown={!value || undefined}
    >
      {value || otherwise}
    </span>
  );
}

function LastContact({ at }: Readonly<{ at: number | null }>) {
  const today = useToday();
  if (at === null)
    return <Cell className={classes.lastContact} value="" otherwise={text.members.neverContacted} />;
  return (
    <Tooltip label={sayFully(at)}>
      <span role="gridcell" tabIndex={-1} className={`${classes.lastContact} one-line`}>
        {sayMoment(at, today)}
      </span>
    </Tooltip>
  );
}
