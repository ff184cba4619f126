import { matchesQuery, type SearchableText, toQueryTerms, toSearchable } from '../../search/pinyin-search';
import type { MaterialCategory } from '../material';
import { icebreakers } from './topics/icebreakers';
import { seasonal } from './topics/seasonal';
import { trade } from './topics/trade';

/** What talk starts with: 破冰, 热点 with the seasons, and the trade itself. */
export const topicGroups = ['破冰', '热点', '行业'] as const;
export type TopicGroup = (typeof topicGroups)[number];

/** A topic of the built-in bank (话题库), ready to be sent as it stands. */
export type Topic = Readonly<{
  /** Its name for ever, so that what was taken is known. */
  key: string;
  title: string;
  /** What is said in the group. */
  body: string;
}>;

/** Every topic by its group, in the order of the bank. */
export const topicsOf: Readonly<Record<TopicGroup, readonly Topic[]>> = {
  破冰: icebreakers,
  热点: seasonal,
  行业: trade,
};

/** The category a topic gets in 素材库. */
export const categoryOfTopics: Readonly<Record<TopicGroup, MaterialCategory>> = {
  破冰: '破冰',
  热点: '热点',
  行业: '技能分享',
};

/** The topics of each group that a query finds, by substring, pinyin or initials; groups left empty go. */
export function findTopics(
  query: string,
): readonly Readonly<{ group: TopicGroup; topics: readonly Topic[] }>[] {
  const terms = toQueryTerms(query);
  return topicGroups
    .map((group) => ({
      group,
      topics: topicsOf[group].filter((topic) => matchesQuery(textsOf(group, topic), terms)),
    }))
    .filter(({ topics }) => topics.length > 0);
}

const prepared = new Map<string, readonly SearchableText[]>();

function textsOf(group: TopicGroup, { key, title, body }: Topic): readonly SearchableText[] {
  const known = prepared.get(key);
  if (known) return known;
  const texts = [group, title, body].map(toSearchable);
  prepared.set(key, texts);
  return texts;
}
