import type { IntakeBase, IntakeMember } from '../../../wire/nouns/intake';
import type { Day } from '../../days';
import type { MemberId } from '../../ids';
import type { Membership } from '../../members/member';
import type { IntakeKind } from '../intake';
import { cleanName, nameKey, withoutPictures } from '../names';
import type { Fact, IntakeOptions, InviterFound, PreviewLine, Why } from '../preview';
import type { SaidInviter } from '../reading/notice-forms';
import { earlierPastes, itemKey } from './earlier';
import { missingFrom } from './missing';
import { type NameIndex, nameIndexOf } from './name-index';
import { membershipIn, type PlannedName, planName } from './plan-name';
import { type LineParts, type LinePlace, plainParts, previewLine } from './preview-line';

/** A line of the source that names somebody. */
export type NamedItem = LinePlace &
  Readonly<{
    name: string;
    /** The day the text itself names, or null. */
    day: Day | null;
  }>;

/** What turns items into lines of the dry run: one for each run, for it remembers the names it has met. */
export type Planner = Readonly<{
  index: NameIndex;
  person: (item: NamedItem, fact: Fact) => PreviewLine;
  /** A line nobody is named in. */
  plain: (item: LinePlace, why: Why) => PreviewLine;
  /** A text to be noted down, once somebody says for whom. */
  note: (item: LinePlace, text: string) => PreviewLine;
  inviterOf: (said: SaidInviter) => InviterFound;
  /** Lines for those stored in the group whom no line so far named. */
  missing: () => readonly PreviewLine[];
}>;

/** People one paste may speak of; the vault takes no more at once. */
export const mostPeople = 20_000;
const ignored = { choice: { as: 'ignore' }, state: 'ignored' } as const;

/** Begins a dry run of one text. */
export function createPlanner(
  kind: IntakeKind,
  base: IntakeBase,
  options: IntakeOptions,
  hash: string,
  keysOf: (own: Pick<Planner, 'inviterOf'>) => ReadonlySet<string> = () => new Set(),
): Planner {
  const index = nameIndexOf(base, options.groupId);
  /** Who came or went in the lines so far, by id. */
  const moved = new Map<MemberId, Membership['status']>();
  const statusOf = (member: IntakeMember) =>
    moved.get(member.id) ?? membershipIn(member, options.groupId)?.status ?? null;
  const context = { base, options, index, statusOf };
  const isActive = (member: IntakeMember) => statusOf(member) === 'active';
  const operator = nameKey(base.operatorName);
  const isOperator = (key: string) => key === '我' || (operator !== '' && key === operator);
  const repeats = createRepeats();
  /** Members some line is about. */
  const seen = new Set<string>();
  const inviters = new Map<string, InviterFound>();
  let count = 0;
  let people = 0;
  const line = (place: LinePlace, parts: LineParts) => previewLine(count++, place, parts);

  const person = (item: NamedItem, fact: Fact): PreviewLine => {
    const planned = fact.says === 'spoke' ? speakerSays(item, fact.count) : personSays(item, fact);
    const { choice } = planned;
    if ('memberId' in choice) moved.set(choice.memberId, fact.says === 'left' ? 'left' : 'active');
    return planned;
  };

  /** A list that counts at least as much as the last one counts on from it: only the rest is new. */
  const speakerSays = (item: NamedItem, count: number): PreviewLine => {
    const before = earlier.countedBefore(nameKey(cleanName(item.name)));
    const found = personSays(item, { says: 'spoke', count });
    if (before === null || count < before || found.why.code !== 'spoke') return found;
    const fact = { says: 'spoke', count: count - before } as const;
    const why = { code: 'spoke-since', count: count - before, before } as const;
    return count > before ? { ...found, fact, why } : { ...found, ...ignored, fact, why };
  };

  const personSays = (item: NamedItem, fact: Fact): PreviewLine => {
    people += 1;
    if (people > mostPeople) return line(item, plainParts({ code: 'too-many' }));
    const name = cleanName(item.name);
    const nameAsKey = nameKey(name);
    if (nameAsKey === '') return line(item, plainParts({ code: 'no-name' }));
    const resolution = index.resolve(name, prefersActive(fact, isActive));
    if (fact.says === 'present' && resolution.found === 'nobody' && isOperator(nameAsKey))
      return line(item, plainParts({ code: 'system', what: 'you' }));
    const planned = planName(name, fact, resolution, context);
    for (const offer of planned.offers) if ('memberId' in offer) seen.add(offer.memberId);
    const key = itemKey(nameAsKey, fact);
    const said = { ...planned, name, key, fact };
    const first = repeats.equal(nameAsKey, fact, item.line);
    if (first !== null) return line(item, { ...said, ...ignored, why: { code: 'repeated', line: first } });
    const done = changesSomething(planned) ? earlier.appliedOn(key, item.day) : null;
    if (done) return line(item, { ...said, ...ignored, why: { code: 'done-before', on: done } });
    const like = repeats.alike(nameAsKey, item.line);
    if (like === null || planned.why.code !== 'new') return line(item, said);
    const why = { code: 'like-line', line: like } as const;
    return line(item, { ...said, state: 'ambiguous', choice: { as: 'ignore' }, why });
  };

  const findInviter = (said: SaidInviter): InviterFound => {
    if (said.who === 'nobody') return { name: '', memberId: null, stub: false };
    const own = said.who === 'you';
    const name = own ? base.operatorName || '我' : cleanName(said.name);
    const resolution = index.resolve(name, isActive);
    if (resolution.found === 'one' || resolution.found === 'decorated') {
      return { name, memberId: resolution.member.id, stub: false };
    }
    return { name, memberId: null, stub: !own && resolution.found === 'nobody' && nameKey(name) !== '' };
  };

  const inviterOf = (said: SaidInviter): InviterFound => {
    const place = said.who === 'name' ? `name ${said.name}` : said.who;
    const found = inviters.get(place) ?? findInviter(said);
    inviters.set(place, found);
    return found;
  };

  const earlier = earlierPastes(kind, base, options, hash, () => keysOf({ inviterOf }));

  const note = (item: LinePlace, noted: string): PreviewLine => {
    const said = { fact: { says: 'noted', text: noted }, offers: [{ as: 'ignore' }] } as const;
    const { sameText } = earlier;
    if (sameText) return line(item, { ...said, ...ignored, why: { code: 'done-before', on: sameText } });
    return line(item, { ...said, state: 'ambiguous', why: { code: 'note' } });
  };

  return {
    index,
    person,
    plain: (item, why) => line(item, plainParts(why)),
    note,
    inviterOf,
    missing: () =>
      earlier.sameText || people > mostPeople
        ? []
        : missingFrom(seen, base, options).map((parts) => line({ line: 0, source: parts.name }, parts)),
  };
}

/** Whoever came is somebody who was not there; all else is said of those who are. */
function prefersActive({ says }: Fact, isActive: (member: IntakeMember) => boolean) {
  return says === 'joined' ? undefined : isActive;
}

function changesSomething({ choice, state, why }: PlannedName): boolean {
  if (choice.as === 'ignore') return false;
  return state !== 'known' || why.code === 'joins' || why.code === 'returns';
}

/** Remembers the names of one text. */
function createRepeats() {
  const names = new Map<string, number>();
  const bareNames = new Map<string, Readonly<{ name: string; line: number }>>();
  const meet = (met: Map<string, number>, key: string, line: number) => {
    const first = met.get(key);
    if (first === undefined) met.set(key, line);
    return first ?? null;
  };
  return {
    /** The line that said the same of the same name, or null. */
    equal: (name: string, { says }: Fact, line: number) => {
      // Having come and being there are the same, having left and having spoken are not.
      const said = says === 'joined' ? 'present' : says;
      // Who goes may come again, and who comes may go again.
      if (said === 'left') names.delete(`present ${name}`);
      if (said === 'present') names.delete(`left ${name}`);
      return meet(names, `${said} ${name}`, line);
    },
    /** The line with a name that differs in its emoji alone, or null. */
    alike: (name: string, line: number) => {
      const bare = withoutPictures(name);
      const first = bare === '' ? undefined : bareNames.get(bare);
      if (bare !== '' && !first) bareNames.set(bare, { name, line });
      return first && first.name !== name ? first.line : null;
    },
  } as const;
}
