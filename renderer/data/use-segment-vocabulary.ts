import type { Field } from '../../shared/domain/fields/field';
import type { SegmentGroup } from '../../shared/domain/segments/segment';
import { sentenceOf } from '../../shared/domain/segments/sentence';
import type { Tag } from '../../shared/domain/tags/tag';
import { sentenceWords } from '../i18n/zh-CN/segment-sentence';
import { useScope } from './scope';
import { useToday } from './use-today';
import { useVaultQuery } from './use-vault-query';

/** What conditions of the current community can be about, and how they read. */
export type SegmentVocabulary = Readonly<{
  tags: readonly Tag[];
  fields: readonly Field[];
  words: ReturnType<typeof sentenceWords>;
  say: (condition: SegmentGroup) => string;
}>;

/** The names behind the ids of conditions in the current community. */
export function useSegmentVocabulary(): SegmentVocabulary {
  const { community } = useScope();
  const today = useToday();
  const tags = useVaultQuery('tags.list', { communityId: community.id }).data?.tags ?? [];
  const fields = useVaultQuery('fields.list', { communityId: community.id }).data ?? [];
  const nameIn = (rows: ReadonlyArray<Readonly<{ id: string; name: string }>>) => (id: string) =>
    rows.find((row) => row.id === id)?.name ?? '';
  const words = sentenceWords({
    tag: nameIn(tags),
    group: nameIn(community.groups),
    field: nameIn(fields),
    today,
  });
  return { tags, fields, words, say: (condition) => sentenceOf(condition, words) };
}
