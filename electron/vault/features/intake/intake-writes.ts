import { type Day, dateOfDay, dayOf } from '#shared/domain/days';
import type { GroupId, MemberId } from '#shared/domain/ids';
import { nameKey } from '#shared/domain/intake/names';
import { isSameAlias, withAliases } from '#shared/domain/members/aliases/aliases';
import type { Alias, Inviter, Member, Membership } from '#shared/domain/members/member';
import { WeiluError } from '#shared/wire/errors';
import type { IntakeWrite } from '#shared/wire/nouns/intake';
import { takenInWords } from '../communities/duty-ledger';
import { joinedText, newMember, newMembership } from '../members/member-writes';
import { holdBack } from './hold-back';
import { addEvent, type IntakeDesk, memberOn, putMember, putMembership } from './intake-desk';

type WriteOf<Kind extends IntakeWrite['write']> = Extract<IntakeWrite, { write: Kind }>;
type Joining = Pick<WriteOf<'create'>, 'inviter' | 'method' | 'joinedOn'>;

/** Where a member came from whom only a notice named. */
const stubSource = '入群通知';

/** Makes every new member first, so that one may be the inviter of another, in whatever order they came. */
export function makeNewcomers(desk: IntakeDesk): void {
  const { makeId, now } = desk.context;
  for (const [index, write] of desk.input.writes.entries()) {
    if (write.write !== 'create') continue;
    const { nickname, joinedOn } = write;
    const member = newMember(desk.input.communityId, { nickname, joinedOn }, makeId, now);
    desk.made.set(index, member);
    if (!desk.madeByName.has(nameKey(nickname))) desk.madeByName.set(nameKey(nickname), member.id);
    putMember(desk, member);
  }
}

/** Carries out one write; gives the member who now waits for a welcome, if any. */
export function writeOne(write: IntakeWrite, index: number, desk: IntakeDesk): MemberId | null {
  switch (write.write) {
    case 'create':
      return create(write, index, desk);
    case 'join':
      return join(write, desk);
    case 'alias':
      addAlias(write, desk);
      return null;
    case 'group-nickname':
      if (rename(memberOn(desk, write.memberId), write.name, desk)) desk.counts.marked += 1;
      return null;
    case 'maybe-left':
      markAway(write.memberId, 'maybe-left', null, desk);
      return null;
    case 'left':
      markAway(write.memberId, 'left', write.on, desk, write.quit);
      return null;
    case 'spoke':
      countSpeech(write, desk);
      return null;
    case 'note':
      note(write, desk);
      return null;
    // Written when all members are: see `writeLedgers`.
    case 'chain':
    case 'sign':
    case 'check-in':
      return null;
  }
}

function create(write: WriteOf<'create'>, index: number, desk: IntakeDesk): MemberId | null {
  const made = desk.made.get(index);
  if (!made) throw new WeiluError('not-found', { noun: 'members' });
  const inviter = inviterOf(write, made.id, desk);
  const duties = freeDuties(
    made,
    dutiesWith(made, write.dutyTitle, desk),
    { enters: true, groups: [] },
    desk,
  );
  const member: Member = { ...made, inviter, duties };
  putMember(desk, member);
  enter(member, { ...write, inviter }, desk);
  desk.counts.created += 1;
  for (const { ruleId, evidence } of write.heldBy) holdBack(member, ruleId, evidence, desk);
  return write.newcomer && write.heldBy.length === 0 ? member.id : null;
}

function join(write: WriteOf<'join'>, desk: IntakeDesk): MemberId | null {
  const before = memberOn(desk, write.memberId);
  const membership = desk.memberships.get(before.id);
  if (membership?.status === 'active') {
    fillIn(before, membership, write, desk);
    return null;
  }
  const groups = desk.groupsOf(before.id);
  const duties = freeDuties(before, before.duties, { enters: true, groups }, desk);
  const member: Member = { ...before, duties };
  if (duties !== before.duties) putMember(desk, member);
  enter(member, { ...write, inviter: inviterOf(write, member.id, desk) }, desk);
  desk.counts.joined += 1;
  return write.newcomer ? member.id : null;
}

/** Notes how somebody came who is there already, as far as nobody knew; nothing known changes, nobody is welcomed. */
function fillIn(member: Member, membership: Membership, write: WriteOf<'join'>, desk: IntakeDesk): void {
  const { joinedOn, method, inviter } = membership;
  const said = inviter.name === '' ? inviterOf(write, member.id, desk) : inviter;
  const filled: Membership = {
    ...membership,
    joinedOn: joinedOn ?? write.joinedOn,
    method: method === 'unknown' ? write.method : method,
    inviter: said,
  };
  const told =
    filled.joinedOn !== joinedOn || filled.method !== method || filled.inviter.name !== inviter.name;
  if (!told) return;
  putMembership(desk, filled);
  desk.counts.marked += 1;
  if (member.joinedOn !== null && member.inviter.name !== '') return;
  putMember(desk, {
    ...member,
    joinedOn: member.joinedOn ?? write.joinedOn,
    inviter: member.inviter.name === '' ? said : member.inviter,
    updatedAt: desk.context.now,
  });
}

/** Puts a member into the group: a first time, or again, to be welcomed again. */
function enter(member: Member, { method, joinedOn, inviter }: Entry, desk: IntakeDesk): void {
  const { groupId } = desk.input;
  if (!groupId) throw new WeiluError('input-invalid', { path: 'groupId', detail: 'needed' });
  const before = desk.memberships.get(member.id);
  const fresh = newMembership({ ...member, inviter }, groupId, joinedOn, desk.context.makeId);
  const entered: Membership = before
    ? { ...before, status: 'active', leftOn: null, joinedOn: joinedOn ?? before.joinedOn }
    : fresh;
  // A roster knows neither who invited nor how; what was known stays.
  const told = joinedOn === null ? {} : { method, inviter, welcomedAt: null };
  putMembership(desk, { ...entered, ...told });
  addEvent(desk, member, 'joined', joinedText(inviter), instantOn(joinedOn));
}

type Entry = Readonly<{ method: Membership['method']; joinedOn: Day | null; inviter: Inviter }>;

function instantOn(day: Day | null): number | undefined {
  return day ? dateOfDay(day).getTime() : undefined;
}

/** The inviter as a member: known, made by the same paste, or made now from the name alone. */
function inviterOf({ inviter }: Joining, of: MemberId, desk: IntakeDesk): Inviter {
  const { name, memberId, stub } = inviter;
  if (memberId || !stub || name.trim() === '') return { name, memberId };
  const made = desk.madeByName.get(nameKey(name));
  if (made) return { name, memberId: made === of ? null : made };
  const { makeId, now } = desk.context;
  const member = newMember(desk.input.communityId, { nickname: name, source: stubSource }, makeId, now);
  desk.madeByName.set(nameKey(name), member.id);
  putMember(desk, member);
  enter(member, { method: 'unknown', joinedOn: null, inviter: { name: '', memberId: null } }, desk);
  desk.counts.created += 1;
  desk.counts.inviters += 1;
  return { name, memberId: member.id };
}

function addAlias(write: WriteOf<'alias'>, desk: IntakeDesk): void {
  const before = memberOn(desk, write.memberId);
  const alias: Alias = { name: write.name, since: desk.input.on, source: write.source };
  const aliases = withAliases(before.aliases, [alias], before.nickname);
  const wanted = dutiesWith(before, write.dutyTitle, desk);
  const groups = desk.groupsOf(before.id);
  const duties = freeDuties(before, wanted, { enters: false, groups }, desk);
  if (aliases.length > before.aliases.length) desk.counts.aliases += 1;
  putMember(desk, { ...before, aliases, duties, updatedAt: desk.context.now });
  if (duties.length > before.duties.length)
    addEvent(desk, before, 'role-change', `职务：${write.dutyTitle.trim()}`);
  if (write.inGroup) rename(memberOn(desk, write.memberId), write.name, desk);
}

function dutiesWith({ duties }: Member, dutyTitle: string, { input, community }: IntakeDesk) {
  const title = dutyTitle.trim();
  if (title === '' || duties.some((duty) => duty.title === title)) return duties;
  const description = community.duties.find((offer) => offer.title === title)?.description ?? '';
  return [...duties, { title, description, claimedOn: input.on, claimedBy: 'appointed' as const }];
}

/** The 职务 a member may have; one that somebody else in the group has is put into words on the timeline. */
function freeDuties(
  { id, communityId, duties: before }: Member,
  after: Member['duties'],
  { enters, groups }: Readonly<{ enters: boolean; groups: readonly GroupId[] }>,
  desk: IntakeDesk,
): Member['duties'] {
  if ((!enters && after === before) || !desk.duties.concerns(after)) return after;
  const { groupId } = desk.input;
  const elsewhere = groups.filter((one) => one !== groupId);
  const here = desk.memberships.get(id);
  const isHere = enters || (here !== undefined && here.status !== 'left');
  const groupIds = groupId && isHere ? [...elsewhere, groupId] : elsewhere;
  const entered = enters ? groupId : null;
  const { duties, taken } = desk.duties.settle({ memberId: id, groupIds, entered, before, after });
  if (taken.length === 0) return after;
  addEvent(desk, { id, communityId }, 'role-change', takenInWords(taken));
  return duties;
}

/** The name in the group from now on; the one before stays an alias. Tells whether it is another. */
function rename(member: Member, name: string, desk: IntakeDesk): boolean {
  const membership = desk.memberships.get(member.id);
  const shown = membership?.nickname || member.nickname;
  if (!membership || shown === name) return false;
  const nickname = name === member.nickname ? '' : name;
  putMembership(desk, { ...membership, nickname });
  if (membership.nickname !== '' && !isSameAlias(membership.nickname, name)) {
    const alias: Alias = { name: membership.nickname, since: desk.input.on, source: 'roster' };
    const aliases = withAliases(member.aliases, [alias], member.nickname);
    if (aliases.length > member.aliases.length) putMember(desk, { ...member, aliases });
  }
  return true;
}

function markAway(
  id: MemberId,
  status: 'left' | 'maybe-left',
  on: Day | null,
  desk: IntakeDesk,
  quit = false,
): void {
  const membership = desk.memberships.get(id);
  if (!membership || membership.status === status || membership.status === 'left') return;
  const leftOn = status === 'left' ? (on ?? dayOf(desk.context.now)) : membership.leftOn;
  putMembership(desk, { ...membership, status, leftOn });
  const text = quit ? '退出群聊' : '被移出群聊';
  if (status === 'left') addEvent(desk, memberOn(desk, id), 'note', text, instantOn(leftOn));
  desk.counts.marked += 1;
}

function countSpeech({ memberId, count }: WriteOf<'spoke'>, desk: IntakeDesk): void {
  const membership = desk.memberships.get(memberId);
  if (!membership) throw new WeiluError('not-found', { noun: 'memberships' });
  const { on } = desk.input;
  const { spokenOn } = membership;
  const spoke = count > 0 && (spokenOn === null || on > spokenOn);
  putMembership(desk, {
    ...membership,
    spokenCount: Math.min(membership.spokenCount + count, Number.MAX_SAFE_INTEGER),
    spokenOn: spoke ? on : spokenOn,
  });
  desk.counts.marked += 1;
}

function note({ memberId, text }: WriteOf<'note'>, desk: IntakeDesk): void {
  const member = memberOn(desk, memberId);
  const at = Math.max(desk.context.now, member.lastContactAt ?? 0);
  addEvent(desk, member, 'note', text);
  putMember(desk, { ...member, lastContactAt: at, updatedAt: desk.context.now });
  desk.counts.marked += 1;
}
