import { dayOf } from '#shared/domain/days';
import { matchesQuery, toQueryTerms, toSearchable } from '#shared/domain/search/pinyin-search';
import { noConditions } from '#shared/wire/nouns/members';
import type { PaletteHit, paletteQueries } from '#shared/wire/nouns/palette';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';

/** Hits shown of each kind. */
const hitsOfAKind = 6;

export const paletteQueryHandlers: QueryHandlers<keyof typeof paletteQueries> = {
  'palette.search': (input, context) => searchEverything(input, context),
};

const searchEverything: QueryHandler<'palette.search'> = async ({ communityId, text }, context) => {
  const { database, memberIndex, now } = context;
  const terms = toQueryTerms(text);
  if (terms.length === 0) return [];
  await memberIndex.refresh(database);
  const filter = { ...noConditions, communityId, groupId: null, search: text };
  const memberIds = memberIndex.match(filter, dayOf(now())).slice(0, hitsOfAKind);
  const [members, scripts, items, activities] = await Promise.all([
    database.members.bulkGet([...memberIds]),
    database.scripts.where('communityId').equals(communityId).toArray(),
    database.plannerItems
      .where('[communityId+day]')
      .between([communityId, ''], [communityId, '\uffff'])
      .toArray(),
    database.activities.where('communityId').equals(communityId).toArray(),
  ]);
  const titled = <Row extends Readonly<{ title: string }>>(
    rows: readonly Row[],
    hit: (row: Row) => PaletteHit,
  ) =>
    rows
      .filter((row) => matchesQuery([toSearchable(row.title)], terms))
      .slice(0, hitsOfAKind)
      .map(hit);
  return [
    ...members.flatMap((member): PaletteHit[] =>
      member
        ? [
            {
              noun: 'member',
              id: member.id,
              title: member.nickname,
              detail: member.city,
              address: `/members/${member.id}`,
            },
          ]
        : [],
    ),
    ...titled(scripts, ({ id, title, scenario }) => ({
      noun: 'script',
      id,
      title,
      detail: scenario,
      address: `/scripts?id=${id}`,
    })),
    ...titled(items, ({ id, title, day, time }) => ({
      noun: 'plannerItem',
      id,
      title,
      detail: `${day} ${time}`,
      address: `/planner?item=${id}&day=${day}`,
    })),
    ...titled(activities, ({ id, title, startsOn }) => ({
      noun: 'activity',
      id,
      title,
      detail: startsOn,
      address: `/activities/${id}`,
    })),
  ];
};
