import { type OwnWord, ownWordLimit } from '#shared/domain/checks/word-rule';
import type { WordRuleId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Writes words of the dictionary; one of the same word is replaced. @throws WeiluError `too-many-rows` over the limit. */
export const saveWords: CommandHandler<'words.save'> = async ({ communityId, words }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  const own = await database.wordRules.where('communityId').equals(communityId).toArray();
  const known = new Map(own.map((rule) => [rule.word, rule]));
  const latest = new Map(words.map((fields) => [fields.word, fields]));
  const rows = [...latest.values()].map((fields): OwnWord => {
    const before = known.get(fields.word);
    return {
      id: before?.id ?? makeId<WordRuleId>(),
      communityId,
      ...fields,
      createdAt: before?.createdAt ?? now,
    };
  });
  const added = rows.filter(({ word }) => !known.has(word)).length;
  if (own.length + added > ownWordLimit)
    throw new WeiluError('too-many-rows', { rows: own.length + added, limit: ownWordLimit });
  await database.wordRules.bulkPut(rows);
  return { result: { saved: rows.length }, facts: { count: rows.length, name: rows[0]?.word ?? '' } };
};

/** Own words go; a built-in one stands again as it was. */
export const removeWords: CommandHandler<'words.remove'> = async ({ communityId, words }, { database }) => {
  await requireRow(database.communities, communityId);
  const wanted = new Set<string>(words);
  const own = await database.wordRules.where('communityId').equals(communityId).toArray();
  const gone = own.filter(({ word }) => wanted.has(word));
  await database.wordRules.bulkDelete(gone.map(({ id }) => id));
  return { result: { removed: gone.length }, facts: { count: gone.length, name: gone[0]?.word ?? '' } };
};
