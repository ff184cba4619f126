import { Dexie, type PromiseExtended, type Table } from 'dexie';
import { type Day, dateOfDay } from '#shared/domain/days';
import type { GroupId, MemberId } from '#shared/domain/ids';
import type { Duty, Member, Membership } from '#shared/domain/members/member';
import { noteLimit } from '#shared/domain/text';
import type { TimelineEvent } from '#shared/domain/timeline/timeline-event';
import type { WeiluDatabase } from '../../store/database';
import type { CommandContext } from '../../store/run-command';
import { type DutyLedger, takenInWords } from '../communities/duty-ledger';
import { joinedText, newMembership, newTimelineEvent, rejoined } from './member-writes';

/** The rows of one batch of an import, before they are written. */
export type ImportSheet = Readonly<{
  /** The group the file is for. */
  groupId: GroupId | null;
  /** Memberships of those who were there before the import. */
  own: ReadonlyMap<MemberId, readonly Membership[]>;
  ledger: DutyLedger;
  members: Changed<Member>;
  memberships: Changed<Membership>;
  timeline: TimelineEvent[];
  /** Who comes into the group with this batch: two rows of a file may be about one member. */
  entered: Set<MemberId>;
  context: CommandContext;
}>;

/** Rows that are new, and those there were: what is new need not be looked for. */
type Changed<Row> = Readonly<{ added: Row[]; put: Row[] }>;

/** An empty sheet. */
export function newSheet(around: Pick<ImportSheet, 'groupId' | 'own' | 'ledger' | 'context'>): ImportSheet {
  return {
    ...around,
    members: { added: [], put: [] },
    memberships: { added: [], put: [] },
    timeline: [],
    entered: new Set(),
  };
}

/** The memberships of some members. */
export async function membershipsOf(
  database: WeiluDatabase,
  memberIds: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, readonly Membership[]>> {
  const byMember = new Map<MemberId, Membership[]>(memberIds.map((id) => [id, []]));
  if (memberIds.length === 0) return byMember;
  const memberships = await database.memberships.where('memberId').anyOf(memberIds).toArray();
  for (const membership of memberships) byMember.get(membership.memberId)?.push(membership);
  return byMember;
}

/**
 * Puts a member of the file on the sheet, and into the file's group where they are not in it. Tells whether somebody
 * who was there before came into the group.
 */
export function bringIn(
  member: Member,
  before: Member | null,
  joinedOn: Day | null,
  sheet: ImportSheet,
): boolean {
  const { groupId, own, members, memberships, timeline, entered, context } = sheet;
  const { makeId, now } = context;
  const groups = own.get(member.id) ?? [];
  const here = groups.find((one) => one.groupId === groupId);
  const enters = groupId !== null && here?.status !== 'active' && !entered.has(member.id);
  (before ? members.put : members.added).push(withFreeDuties(member, before, enters, sheet));
  if (enters) {
    entered.add(member.id);
    if (here) memberships.put.push(rejoined(here, joinedOn));
    else memberships.added.push(newMembership(member, groupId, joinedOn, makeId));
  }
  if (enters || before === null) {
    const at = joinedOn ? dateOfDay(joinedOn).getTime() : now;
    timeline.push(newTimelineEvent(member, 'joined', joinedText(member.inviter), at, makeId));
  }
  return enters && before !== null;
}

/** Whether a batch changes rows there were. */
export function putsAny({ members, memberships }: ImportSheet): boolean {
  return members.put.length > 0 || memberships.put.length > 0;
}

/**
 * Writes the rows of a batch. In promises of the store's own: a function that awaits, run beside another that awaits,
 * loses the transaction.
 */
export function saveSheet({
  members,
  memberships,
  timeline,
  context,
}: ImportSheet): PromiseExtended<unknown> {
  const { database } = context;
  return Dexie.Promise.all([
    ...savesOf(database.members, members),
    ...savesOf(database.memberships, memberships),
    database.timeline.bulkAdd(timeline),
  ]);
}

function savesOf<Row>(table: Table<Row, string>, { added, put }: Changed<Row>): PromiseLike<unknown>[] {
  return [
    ...(added.length > 0 ? [table.bulkAdd(added)] : []),
    ...(put.length > 0 ? [table.bulkPut(put)] : []),
  ];
}

/** A unique 职务 somebody else has in the group goes into the notes: one row does not refuse the file. */
function withFreeDuties(
  member: Member,
  before: Member | null,
  enters: boolean,
  { groupId, own, ledger, timeline, context }: ImportSheet,
): Member {
  if (!ledger.concerns(member.duties)) return member;
  const running = (own.get(member.id) ?? []).filter(({ status }) => status !== 'left');
  const groupIds = [...new Set([...running.map((one) => one.groupId), ...(groupId ? [groupId] : [])])];
  const entered = enters ? groupId : null;
  const held = before?.duties ?? [];
  const claim = { memberId: member.id, groupIds, entered, before: held, after: member.duties };
  const { duties, taken } = ledger.settle(claim);
  if (taken.length === 0) return member;
  const notes = withLine(member.notes, taken);
  if (notes !== null) return { ...member, duties, notes };
  timeline.push(newTimelineEvent(member, 'note', takenInWords(taken), context.now, context.makeId));
  return { ...member, duties };
}

/** The notes with the taken 职务 below them; null where there is no room. */
function withLine(notes: string, taken: readonly Duty[]): string | null {
  const words = takenInWords(taken);
  // A file that is imported again finds the line there.
  if (notes.includes(words)) return notes;
  const joined = notes === '' ? words : `${notes}\n${words}`;
  return joined.length > noteLimit ? null : joined;
}
