import type { Member } from '../members/member';
import { type CoverageRule, type KnownPart, knownParts } from './community';

type KnownFacts = Pick<Member, 'preferredName' | 'wechatId' | 'city' | 'source' | 'traits' | 'skin'>;

/**
 * What is known of a member. Identity is the preferred name or the WeChat id, or where they live together with where
 * they came from; an introduction is one in the timeline.
 */
export function knownPartsOf(member: KnownFacts, introduced: boolean): readonly KnownPart[] {
  const named = member.preferredName !== '' || member.wechatId !== '';
  const known: Readonly<Record<KnownPart, boolean>> = {
    identity: named || (member.city !== '' && member.source !== ''),
    specialty: member.traits.some(({ kind }) => kind === 'specialty'),
    skin: member.skin.type !== null,
    intro: introduced,
  };
  return knownParts.filter((part) => known[part]);
}

/** Whether somebody of whom these parts are known counts as known. */
export function countsAsKnown(parts: readonly KnownPart[], rule: CoverageRule): boolean {
  return lackOf(parts, rule) === 0;
}

/** How many more parts it takes for somebody to count as known. A rule never asks for more than it names. */
export function lackOf(parts: readonly KnownPart[], { parts: asked, least }: CoverageRule): number {
  const have = asked.filter((part) => parts.includes(part)).length;
  return Math.max(0, Math.min(least, asked.length) - have);
}

/** Parts the rule asks for that nobody knows of this one. */
export function missingPartsOf(
  parts: readonly KnownPart[],
  { parts: asked }: CoverageRule,
): readonly KnownPart[] {
  return asked.filter((part) => !parts.includes(part));
}

/** Background coverage (背景覆盖率): share known in percent to one decimal, and how many more the goal takes. */
export type Coverage = Readonly<{
  people: number;
  known: number;
  share: number;
  reached: boolean;
  more: number;
}>;

/** Judges how many of a community are known: 190 of 300 is 63.3 %, ten short of two in three. */
export function coverageOf(known: number, people: number): Coverage {
  const wanted = Math.ceil((people * 2) / 3);
  return {
    people,
    known,
    share: people === 0 ? 0 : Math.round((known * 1000) / people) / 10,
    reached: people > 0 && known >= wanted,
    more: Math.max(0, wanted - known),
  };
}
