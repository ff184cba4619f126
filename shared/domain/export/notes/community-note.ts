import { activityStatusLabels } from '../../activities/vocabulary';
import { scenarios } from '../../scripts/script';
import type { RowOf } from '../export-rows';
import { yuanOf } from '../vocabulary';
import { writeFrontMatter } from './front-matter';
import type { NotePlan } from './note-plan';
import { joinParts, linkTo, listOf, plainLine, section } from './note-text';

/** The note of a community, from which all its others are reached. */
export function communityNote(community: RowOf<'communities'>, plan: NotePlan): string {
  const { rows } = plan;
  const own = <Row extends Readonly<{ communityId: string }>>(table: readonly Row[]) =>
    table.filter(({ communityId }) => communityId === community.id);
  const link = (note: string | null, shown: string) =>
    note === null ? plainLine(shown) : linkTo(note, shown);
  const activities = own(rows.activities).toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
  return joinParts([
    writeFrontMatter({ tags: ['围炉'], 成员数: own(rows.members).length, 围炉id: community.id }),
    `# ${plainLine(community.name)}`,
    plainLine(community.purpose),
    ...section('定位', listOf(writePositioning(community))),
    ...section('群规', listOf(community.clauses.items.map(plainLine))),
    ...section('群', listOf(own(rows.groups).map((group) => writeGroup(group, plan)))),
    ...section(
      '活动',
      listOf(
        activities.map(
          (row) =>
            `${row.startsOn} ${link(plan.note.activity(row.id), row.title)} · ${activityStatusLabels[row.status]}`,
        ),
      ),
    ),
    ...section(
      '内容',
      listOf(own(plan.weeks).map((week) => linkTo(plan.noteOfWeek(week), `${week.from} 至 ${week.to}`))),
    ),
    ...section('话术', listOf(scriptLines(own(rows.scripts), plan))),
    ...section(
      '商品',
      listOf(own(rows.products).map((row) => `${plainLine(row.name)} · ¥${yuanOf(row.priceInFen)}`)),
    ),
    ...section('成员', listOf(own(rows.members).map((row) => link(plan.note.member(row.id), row.nickname)))),
  ]);
}

function writePositioning({ positioning }: RowOf<'communities'>): readonly string[] {
  const { audience, reason, gain, cost } = positioning;
  const lines = [
    ['为谁', audience],
    ['为什么来', reason],
    ['得到什么', gain],
    ['付出什么', cost],
  ] as const;
  return lines.filter(([, said]) => said !== '').map(([label, said]) => `${label}：${plainLine(said)}`);
}

function writeGroup(group: RowOf<'groups'>, { rows }: NotePlan): string {
  const people = rows.memberships.filter(
    ({ groupId, status }) => groupId === group.id && status !== 'left',
  ).length;
  return `${plainLine(group.name)} · ${people}/${group.capacity} 人`;
}

function scriptLines(scripts: readonly RowOf<'scripts'>[], plan: NotePlan): readonly string[] {
  return scenarios.flatMap((scenario) =>
    scripts
      .filter((script) => script.scenario === scenario)
      .map(({ id, title }) => `${scenario}：${linkTo(plan.note.script(id) ?? '', title)}`),
  );
}
