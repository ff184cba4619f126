import { Liquid } from 'liquidjs';
import { composeTexts, queueItemsOf } from '../../../renderer/data/composer/compose-texts';
import { memberIdsOf } from '../../../renderer/data/composer/member-ids-of';
import { gatherRemarks } from '../../../renderer/data/composer/remarks';
import { groupFinder } from '../../../renderer/data/group-meant';
import { buildDictionary, checkText } from '../../../shared/domain/checks/check-text';
import { profileInUse } from '../../../shared/domain/composer/length-profile';
import type { CommunityId, GroupId, MemberId } from '../../../shared/domain/ids';
import { builtInWelcome } from '../../../shared/domain/scripts/built-in-welcome';
import { fillScript } from '../../../shared/domain/scripts/fill-script';
import { nicknameInGroup } from '../../../shared/domain/scripts/script-context';
import type { CommunitySummary, GroupSummary } from '../../../shared/wire/nouns/communities';
import type { MemberInGroup } from '../../../shared/wire/nouns/members';
import { defaultSettings } from '../../../shared/wire/nouns/settings';
import { connectClient } from './shared-client';

/** Milliseconds of each part of one filling, and of all of them. */
export type WelcomesTook = Readonly<{
  fill: number;
  compose: number;
  check: number;
  /** Sent before: asked of the vault, and back. */
  repeats: number;
  all: number;
  texts: number;
}>;

/** What the driver asks of the page. */
export type WelcomesPage = Readonly<{
  /** Reads the newcomers of a group, and records texts that were sent to some of them. */
  begin: (communityId: string, groupId: string, memberIds: readonly string[]) => Promise<void>;
  ours: () => Promise<WelcomesTook>;
  /** The same texts with LiquidJS alone, in milliseconds. */
  floor: () => number;
}>;

declare global {
  interface Window {
    welcomesBench?: WelcomesPage;
  }
}

/** Of the newcomers so many were written to before. */
const writtenTo = 100;

const client = connectClient();
const { title, body } = builtInWelcome('each');
const today = '2026-11-25' as never;

type Ready = Readonly<{
  communityId: CommunityId;
  groupId: GroupId;
  members: readonly MemberInGroup[];
  place: Readonly<{ community: CommunitySummary; group: GroupSummary | null }>;
}>;
let ready: Ready | null = null;

function readyNow(): Ready {
  if (!ready) throw new Error('nobody was read');
  return ready;
}

window.welcomesBench = {
  async begin(communityText, groupText, ids) {
    const communityId = communityText as CommunityId;
    const groupId = groupText as GroupId;
    const members = await client.query('members.byIds', { ids: [...ids] as MemberId[], groupId });
    const community = (await client.query('communities.list', {})).find(({ id }) => id === communityId);
    const group = community?.groups.find(({ id }) => id === groupId) ?? null;
    if (!community) throw new Error('the community is gone');
    ready = { communityId, groupId, members, place: { community, group } };
    const copies = members.slice(0, writtenTo).map((one) => ({
      ...{ communityId, groupId, scriptId: null, memberIds: [one.member.id], welcome: false },
      text: `${nicknameInGroup(one)}，昨天说的防晒我找到了，晚上群里细说。`,
    }));
    await Promise.all(copies.map((copy) => client.execute('scripts.recordCopy', copy)));
  },
  async ours() {
    const { communityId, groupId, members, place } = readyNow();
    const words = await client.query('words.list', { communityId });
    const dictionary = buildDictionary(words);
    const { comfort } = profileInUse(defaultSettings);
    const profile = profileInUse(defaultSettings);
    const { checkLimits: limits, operatorName: operator } = defaultSettings;
    const began = performance.now();
    // As `useFilledScript`, `useRemarks` and `useRepeats` do, one after the other.
    const groupFor = groupFinder(members, place);
    const filled = fillScript(
      body,
      { members, ...place, groupFor, today, operator, fields: [], library: [], title },
      'each',
      profile,
    );
    const afterFill = performance.now();
    const texts = composeTexts(
      filled.texts,
      { limit: profile, numbered: true, mentions: 'as-written' },
      groupFor,
    );
    const afterCompose = performance.now();
    const bubbles = texts.flatMap(({ steps, members: whom }) =>
      steps.flatMap(({ kind, text }) => (kind === 'text' ? [{ text, memberIds: memberIdsOf(whom) }] : [])),
    );
    const findings = bubbles.map(({ text }) => checkText(text, { dictionary, limits, comfort }));
    const afterCheck = performance.now();
    const days = limits.repeatDays;
    const repeats = await client.query('copies.repeats', { communityId, groupId, texts: bubbles, days });
    const afterRepeats = performance.now();
    gatherRemarks(findings, repeats);
    queueItemsOf(texts, { id: null, scenario: '欢迎' });
    const done = performance.now();
    return {
      fill: afterFill - began,
      compose: afterCompose - afterFill,
      check: afterCheck - afterCompose,
      repeats: afterRepeats - afterCheck,
      all: done - began,
      texts: texts.length,
    };
  },
  floor() {
    const { members, place } = readyNow();
    const began = performance.now();
    const engine = new Liquid();
    const parsed = engine.parse(body);
    for (const member of members)
      engine.renderSync(parsed, {
        昵称: nicknameInGroup(member),
        群名: place.group?.name ?? '',
        社群: place.community.name,
      });
    return performance.now() - began;
  },
};
