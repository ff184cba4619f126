import type { IntakeBase, IntakeMember } from '../../../wire/nouns/intake';
import type { GroupId, MemberId } from '../../ids';
import { wechatIdKey } from '../../members/import/clean-text';
import { nameKey } from '../names';
import { type Titles, titlesOf, undecorated } from '../undecorated';

/** Whose a name is. `shown`: it is the name others see, and not a real name or a WeChat id. */
export type Resolution =
  | Readonly<{ found: 'nobody' }>
  | Readonly<{ found: 'one'; member: IntakeMember; shown: boolean }>
  | Readonly<{ found: 'decorated'; member: IntakeMember; dutyTitle: string }>
  | Readonly<{ found: 'several'; members: readonly IntakeMember[]; decorated: boolean; dutyTitle: string }>;

/** Finds the members of a community by the names they have. */
export type NameIndex = Readonly<{
  resolve: (name: string, prefer?: (member: IntakeMember) => boolean) => Resolution;
  /** Whether somebody has exactly that name, but for what nobody can see. */
  knows: (name: string) => boolean;
  titles: Titles;
}>;

/** How well a name fits: names in use before former and real ones. */
type Fit = 'in-use' | 'other' | 'unseen';
type Entry = Readonly<{ member: IntakeMember; fit: Fit }>;

/** An index over the members a dry run knows. */
export function nameIndexOf(base: IntakeBase, groupId: GroupId | null): NameIndex {
  const titles = titlesOf([
    ...base.duties.map(({ title }) => title),
    ...base.members.flatMap(({ dutyTitles }) => dutyTitles),
  ]);
  const entries = new Map<string, Entry[]>();
  const dressed = new Map<string, Array<Readonly<{ member: IntakeMember; dutyTitle: string }>>>();
  for (const member of base.members) {
    for (const [name, fit] of namesOf(member, groupId)) {
      const key = fit === 'unseen' && name === member.wechatId ? wechatIdKey(name) : nameKey(name);
      if (key === '') continue;
      append(entries, key, { member, fit });
      if (fit === 'unseen') continue;
      for (const form of undecorated(name, titles)) {
        append(dressed, form.key, { member, dutyTitle: form.dutyTitle });
      }
    }
  }
  const resolve = (name: string, prefer: (member: IntakeMember) => boolean = () => false): Resolution => {
    const key = nameKey(name);
    const exact = exactly(entries.get(key) ?? [], prefer);
    if (exact.found !== 'nobody' || key === '') return exact;
    for (const form of undecorated(name, titles)) {
      const plainly = people((entries.get(form.key) ?? []).filter(({ fit }) => fit !== 'unseen'));
      const found = plainly.length > 0 ? plainly : people(dressed.get(form.key) ?? []);
      const resolved = asDecorated(found, form.dutyTitle, prefer);
      if (resolved) return resolved;
    }
    const wearers = dressed.get(key) ?? [];
    const [first] = wearers;
    return asDecorated(people(wearers), first?.dutyTitle ?? '', prefer) ?? { found: 'nobody' };
  };
  return { resolve, knows: (name) => entries.has(nameKey(name)), titles };
}

function* namesOf(member: IntakeMember, groupId: GroupId | null): Generator<readonly [string, Fit]> {
  yield [member.nickname, 'in-use'];
  for (const membership of member.memberships) {
    yield [membership.nickname, membership.groupId === groupId ? 'in-use' : 'other'];
  }
  for (const { name } of member.aliases) yield [name, 'other'];
  yield [member.preferredName, 'unseen'];
  yield [member.wechatId, 'unseen'];
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

function people(entries: ReadonlyArray<Readonly<{ member: IntakeMember }>>): readonly IntakeMember[] {
  return [...new Map(entries.map(({ member }) => [member.id, member] as const)).values()];
}

function exactly(entries: readonly Entry[], prefer: (member: IntakeMember) => boolean): Resolution {
  if (entries.length === 0) return { found: 'nobody' };
  const inUse = people(entries.filter(({ fit }) => fit === 'in-use'));
  const found = inUse.length > 0 ? inUse : people(entries);
  const preferred = found.filter(prefer);
  const [member, another] = preferred.length === 1 ? preferred : found;
  if (!member) return { found: 'nobody' };
  if (another) return { found: 'several', members: found, decorated: false, dutyTitle: '' };
  const shown = entries.some((entry) => entry.member.id === member.id && entry.fit !== 'unseen');
  return { found: 'one', member, shown };
}

function asDecorated(
  found: readonly IntakeMember[],
  dutyTitle: string,
  prefer: (member: IntakeMember) => boolean,
): Resolution | null {
  const preferred = found.filter(prefer);
  const [member, another] = preferred.length === 1 ? preferred : found;
  if (!member) return null;
  if (another) return { found: 'several', members: found, decorated: true, dutyTitle };
  return { found: 'decorated', member, dutyTitle };
}

/** The members a dry run knows, by id. */
export function membersById(members: readonly IntakeMember[]): ReadonlyMap<MemberId, IntakeMember> {
  return new Map(members.map((member) => [member.id, member]));
}
