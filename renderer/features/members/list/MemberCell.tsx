import { listCell } from '../../../../shared/domain/export/list-table';
import type { ListColumn } from '../../../../shared/domain/members/list-columns';
import type { Tier } from '../../../../shared/domain/members/member';
import { describeSkin } from '../../../../shared/domain/members/skin';
import type { MemberColumn, MemberRow } from '../../../../shared/wire/nouns/members';
import { useToday } from '../../../data/use-today';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './MemberTable.module.css';

const words = text.members;

/** What stands where there is nothing, in columns where that says something. */
const otherwise: Readonly<Partial<Record<MemberColumn, string>>> = {
  skin: words.unknown,
  lastContact: words.neverContacted,
};

type MemberCellProps = Readonly<{ row: MemberRow; column: ListColumn }>;

/** One cell of the list: what a column says of a member. */
export function MemberCell({ row, column }: MemberCellProps) {
  if (column.kind === 'own') {
    if (column.column === 'tier') return <TierCell tier={row.tier} />;
    if (column.column === 'lastContact') return <MomentCell at={row.lastContactAt} />;
    if (column.column === 'skin') return <Words value={describeSkin(row.skin)} empty={words.unknown} />;
    // All that is known of what somebody is good at or fond of; a file keeps the kinds apart.
    if (column.column === 'specialties')
      return <Words value={row.traits.map(({ name }) => name).join(' · ')} />;
    return <Words value={`${listCell(row, column)}`} empty={otherwise[column.column] ?? ''} />;
  }
  return <Words value={`${listCell(row, column)}`} />;
}

function Words({
  value,
  empty = '',
  full = value,
}: Readonly<{ value: string; empty?: string; full?: string }>) {
  return (
    <span
      role="gridcell"
      tabIndex={-1}
      className={`${classes.cell} one-line person-text`}
      data-unknown={!value || undefined}
      title={full || undefined}
    >
      {value || empty}
    </span>
  );
}

function MomentCell({ at }: Readonly<{ at: number | null }>) {
  const today = useToday();
  if (at === null) return <Words value="" empty={words.neverContacted} />;
  return <Words value={sayMoment(at, today)} full={sayFully(at)} />;
}

function TierCell({ tier }: Readonly<{ tier: Tier }>) {
  return (
    <span role="gridcell" tabIndex={-1} className={classes.cell}>
      <span className={classes.tier} data-tier={tier}>
        {words.tiers[tier]}
      </span>
    </span>
  );
}
