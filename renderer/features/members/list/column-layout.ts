import type { ListColumn } from '../../../../shared/domain/members/list-columns';
import type { MemberColumn } from '../../../../shared/wire/nouns/members';

/** Least width in pixels and share of what is left over, of each column. */
type Width = readonly [least: number, share: number];

const widths: Readonly<Record<MemberColumn, Width>> = {
  skin: [92, 1],
  specialties: [100, 1.4],
  inviter: [78, 1],
  lastContact: [100, 0.8],
  tier: [76, 0.6],
  tags: [110, 1.4],
  roles: [96, 1],
  duties: [96, 1],
  groups: [90, 1],
  city: [72, 0.7],
  gender: [48, 0.4],
  source: [80, 0.8],
  joinedOn: [104, 0.7],
  birthday: [116, 0.8],
  paidUntil: [104, 0.7],
  preferredName: [80, 0.8],
  wechatId: [110, 1],
  spoken: [60, 0.4],
  notes: [140, 2],
};
const widthOfField: Width = [110, 1];
const checkWidth = 40;
const nicknameWidth: Width = [150, 2];
const gap = 12;

/** How the columns share the width of the list, as a grid, and how wide it is at least. */
export function columnLayout(columns: readonly ListColumn[]): Readonly<{ grid: string; least: number }> {
  const all = [nicknameWidth, ...columns.map(widthOf)];
  const tracks = all.map(([least, share]) => `minmax(${least}px, ${share}fr)`);
  return {
    grid: [`${checkWidth}px`, ...tracks].join(' '),
    least: checkWidth + all.reduce((sum, [least]) => sum + least + gap, 0) + gap,
  };
}

function widthOf(column: ListColumn): Width {
  return column.kind === 'own' ? widths[column.column] : widthOfField;
}
