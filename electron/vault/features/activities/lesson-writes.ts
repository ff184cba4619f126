import type { Lesson } from '#shared/domain/activities/lesson';
import type { LessonId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { requireRows } from './ledger-rows';

/** Keeps lessons, or changes them. */
export const saveLessons: CommandHandler<'lessons.save'> = async (input, { database, makeId, now }) => {
  const { communityId } = input;
  await requireRow(database.communities, communityId);
  const known = await requireRows(
    database.lessons,
    input.lessons.flatMap(({ id }) => id ?? []),
  );
  if (known.some((row) => row.communityId !== communityId))
    throw new WeiluError('not-found', { noun: 'lessons' });
  const byId = new Map(known.map((row) => [row.id, row]));
  const rows = input.lessons.map(
    ({ id, ...lesson }): Lesson => ({
      ...lesson,
      id: id ?? makeId<LessonId>(),
      communityId,
      createdAt: (id && byId.get(id)?.createdAt) ?? now,
    }),
  );
  await database.lessons.bulkPut(rows);
  return {
    result: { lessonIds: rows.map(({ id }) => id) },
    facts: { count: rows.length, added: rows.length - known.length },
  };
};

export const removeLessons: CommandHandler<'lessons.remove'> = async ({ ids }, { database }) => {
  await requireRows(database.lessons, ids);
  await database.lessons.bulkDelete([...ids]);
  return { result: null, facts: { count: ids.length } };
};
