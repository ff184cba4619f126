import { splitForChat } from '../../composer/split-for-chat';
import type { MemberId } from '../../ids';
import { mentionNames, nameForChat } from '../../scripts/mention-names';
import type { LengthLimit } from '../../scripts/merged-welcome';
import type { Participant } from '../participant';

/** A member as a list of names shows them. */
export type NamedMember = Readonly<{ id: MemberId; nickname: string }>;

/** Those of a segment who have not signed up yet (还没接龙), in the order of the segment. */
export function notJoined(
  members: readonly NamedMember[],
  signed: ReadonlySet<MemberId>,
): readonly NamedMember[] {
  return members.filter(({ id }) => !signed.has(id));
}

/** The members who answered: whoever signed up, came, stayed away or quit is not asked again. */
export function answeredMembers(
  participants: readonly Pick<Participant, 'memberId' | 'state'>[],
): ReadonlySet<MemberId> {
  const answered = participants.filter(({ state }) => state !== 'interested');
  return new Set(answered.flatMap(({ memberId }) => memberId ?? []));
}

/**
 * `@小雅 @阿敏 …` in as few texts as the limit allows, each name once and whole. Empty when there is no name.
 *
 * @param limit - a name longer than the limit is the only one that is cut
 */
export function atLines(names: readonly string[], limit: LengthLimit): readonly string[] {
  const known = names.map(nameForChat);
  return splitForChat(mentionNames(names), limit, { names: known })
    .map(({ text }) => text)
    .filter((text) => text !== '');
}
