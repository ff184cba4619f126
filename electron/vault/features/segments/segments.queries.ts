import type { MemberId } from '#shared/domain/ids';
import { noConditions } from '#shared/wire/nouns/members';
import type { SegmentCount, segmentsQueries } from '#shared/wire/nouns/segments';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

/** Names shown of the people a condition finds. */
const sampleSize = 6;

export const segmentsQueryHandlers: QueryHandlers<keyof typeof segmentsQueries> = {
  'segments.list': (input, context) => listSegments(input, context),
  'segments.preview': (input, context) => previewCondition(input, context),
  'segments.ofMembers': (input, context) => segmentsOfMembers(input, context),
};

const listSegments: QueryHandler<'segments.list'> = async (input, { database, memberIndex }) => {
  const { communityId, groupId, today } = input;
  const segments = await database.segments.where('communityId').equals(communityId).sortBy('position');
  const counted: SegmentCount[] = [];
  for (const segment of segments) {
    const filter = { ...noConditions, communityId, groupId, segmentId: segment.id };
    await memberIndex.refresh(database, filter);
    counted.push({ ...segment, count: memberIndex.match(filter, today).length });
  }
  return counted;
};

const segmentsOfMembers: QueryHandler<'segments.ofMembers'> = async (input, { database, memberIndex }) => {
  const { communityId, groupId, today, memberIds } = input;
  const asked = new Set<MemberId>(memberIds);
  const segments = await database.segments.where('communityId').equals(communityId).sortBy('position');
  const found = [];
  for (const { id, name } of segments) {
    const filter = { ...noConditions, communityId, groupId, segmentId: id };
    await memberIndex.refresh(database, filter);
    const inside = memberIndex.match(filter, today).filter((memberId) => asked.has(memberId));
    if (inside.length > 0) found.push({ name, memberIds: inside });
  }
  return found;
};

const previewCondition: QueryHandler<'segments.preview'> = async (input, { database, memberIndex }) => {
  const { communityId, groupId, today, condition } = input;
  const everybody = { ...noConditions, communityId, groupId };
  const filter = { ...everybody, condition };
  await memberIndex.refresh(database, filter);
  const ids = memberIndex.match(filter, today);
  const sample = ids.slice(0, sampleSize).map((id) => ({ id, nickname: memberIndex.nickname(id) }));
  return { count: ids.length, people: memberIndex.match(everybody, today).length, sample };
};
