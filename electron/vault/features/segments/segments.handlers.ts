import type { CommunityId, SegmentId } from '#shared/domain/ids';
import type { Segment } from '#shared/domain/segments/segment';
import { WeiluError } from '#shared/wire/errors';
import type { segmentsCommands } from '#shared/wire/nouns/segments';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';

export const segmentsHandlers: CommandHandlers<keyof typeof segmentsCommands> = {
  'segments.create': (input, context) => createSegment(input, context),
  'segments.update': (input, context) => updateSegment(input, context),
  'segments.remove': (input, context) => removeSegment(input, context),
};

const createSegment: CommandHandler<'segments.create'> = async (input, { database, makeId, now }) => {
  const { communityId, name } = input;
  await requireRow(database.communities, communityId);
  const others = await segmentsOf(database, communityId);
  requireFreeName(others, name);
  const position = Math.max(0, ...others.map((segment) => segment.position)) + 1;
  const segment: Segment = { ...input, id: makeId<SegmentId>(), position, createdAt: now };
  await database.segments.add(segment);
  return { result: { segmentId: segment.id }, facts: { name } };
};

const updateSegment: CommandHandler<'segments.update'> = async ({ id, patch }, { database }) => {
  const { communityId } = await requireRow(database.segments, id);
  const others = await segmentsOf(database, communityId);
  if (patch.name !== undefined)
    requireFreeName(
      others.filter((segment) => segment.id !== id),
      patch.name,
    );
  const { name } = await patchRow(database.segments, id, patch);
  return { result: null, facts: { name } };
};

const removeSegment: CommandHandler<'segments.remove'> = async ({ id }, { database }) => {
  const { communityId, name } = await requireRow(database.segments, id);
  await database.segments.delete(id);
  // A rule on who is to be contacted has nobody left to be about.
  const community = await database.communities.get(communityId);
  const cadences = community?.cadences.filter(({ of }) => of.kind !== 'segment' || of.segmentId !== id);
  if (community && cadences && cadences.length < community.cadences.length)
    await database.communities.put({ ...community, cadences });
  const activities = await database.activities.where('communityId').equals(communityId).toArray();
  const about = activities.filter(({ segmentId }) => segmentId === id);
  await database.activities.bulkPut(about.map((activity) => ({ ...activity, segmentId: null })));
  return { result: null, facts: { name } };
};

function segmentsOf(database: WeiluDatabase, communityId: CommunityId): Promise<readonly Segment[]> {
  return database.segments.where('communityId').equals(communityId).toArray();
}

/** Two segments of one name could not be told apart in a menu. @throws WeiluError `name-taken` */
function requireFreeName(others: readonly Segment[], name: string): void {
  if (others.some((segment) => segment.name === name)) throw new WeiluError('name-taken', { name });
}
