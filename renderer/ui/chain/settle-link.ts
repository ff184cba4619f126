import type { Participant } from '../../../shared/domain/activities/participant';
import type { Chain } from '../../../shared/domain/chains/chain';
import type { MemberId } from '../../../shared/domain/ids';
import { nameKey } from '../../../shared/domain/intake/names';
import type { CommandInput } from '../../../shared/wire/vault-contract';

/** The activity a 接龙 belongs to, as far as its people are concerned. */
export type ChainActivity = Readonly<{
  participants: ReadonlyArray<Pick<Participant, 'id' | 'memberId' | 'name' | 'state' | 'source' | 'note'>>;
  chains: ReadonlyArray<Pick<Chain, 'id' | 'people'>>;
}>;

/** Names of a 接龙 that are another member from now on; null for no member. */
export type ChainLink = Readonly<{
  names: readonly string[];
  from: MemberId | null;
  to: MemberId | null;
  /** The row asks for something, so whoever it is takes part. */
  wants: boolean;
}>;

type Person = CommandInput<'participants.save'>['people'][number];

/**
 * What becomes of the participants when a name of a 接龙 is said to be another member: the row of the mere name, and the
 * one a wrong link brought in, become theirs. What was noted of the member by hand (到场, 缺席, 退出) stays.
 *
 * @param activity - with its 接龙 as they are once the link is saved
 */
export function settleLink(
  { participants, chains }: ChainActivity,
  { names, from, to, wants }: ChainLink,
): readonly Person[] {
  const [name] = names;
  if (name === undefined || from === to) return [];
  const keys = new Set(names.map(nameKey));
  const stays = chains.some(({ people }) => people.some(({ memberId }) => memberId === from));
  const moved = participants.filter((row) =>
    row.memberId === null
      ? keys.has(nameKey(row.name))
      : row.memberId === from && row.source === 'chain' && row.state === 'signed' && !stays,
  );
  const own = to === null ? undefined : participants.find(({ memberId }) => memberId === to);
  if (own) return ownAfter(own, moved, wants);
  if (moved.length > 0)
    return moved.map(({ id, state, source, note }) => ({ id, memberId: to, name, state, source, note }));
  if (!wants) return [];
  return [{ id: null, memberId: to, name, state: 'signed', source: 'chain', note: '' }];
}

/** Rows that turn out to be somebody's who is there already fall together with theirs. */
function ownAfter(
  { id, memberId, name, state, source, note }: ChainActivity['participants'][number],
  moved: ChainActivity['participants'],
  wants: boolean,
): readonly Person[] {
  const best = state === 'interested' ? (moved[0]?.state ?? (wants ? 'signed' : state)) : state;
  if (moved.length === 0 && best === state) return [];
  const row = { memberId, name, state: best, source, note };
  // The vault lets a row of theirs go when another becomes theirs: the one written stays.
  return moved.length === 0 ? [{ ...row, id }] : moved.map((one) => ({ ...row, id: one.id }));
}
