import type { ExportRows } from './export-rows';

/** Gives the name of what an id points to; an empty text where there is nothing (any more). */
export type RowNames = Readonly<{
  community: (id: string) => string;
  group: (id: string | null) => string;
  member: (id: string | null) => string;
  tag: (id: string) => string;
  field: (id: string) => string;
  rule: (id: string | null) => string;
  script: (id: string | null) => string;
  series: (id: string | null) => string;
  material: (id: string | null) => string;
  activity: (id: string) => string;
  task: (id: string) => string;
  segment: (id: string | null) => string;
  product: (id: string) => string;
  /** The groups a member is in now, in the order of the groups. */
  groupsOf: (memberId: string) => readonly string[];
}>;

/** The names of all rows, for files that say names where the rows hold ids. */
export function createRowNames(rows: ExportRows): RowNames {
  const of = <Row extends Readonly<{ id: string }>>(table: readonly Row[], nameOf: (row: Row) => string) => {
    const names = new Map<string, string>(table.map((row) => [row.id, nameOf(row)]));
    return (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  };
  return {
    community: of(rows.communities, ({ name }) => name),
    group: of(rows.groups, ({ name }) => name),
    member: of(rows.members, ({ nickname }) => nickname),
    tag: of(rows.tags, ({ name }) => name),
    field: of(rows.fields, ({ name }) => name),
    rule: of(rows.reviewRules, ({ name }) => name),
    script: of(rows.scripts, ({ title }) => title),
    series: of(rows.plannerSeries, ({ name }) => name),
    material: of(rows.materials, ({ title }) => title),
    activity: of(rows.activities, ({ title }) => title),
    task: of(rows.tasks, ({ title }) => title),
    segment: of(rows.segments, ({ name }) => name),
    product: of(rows.products, ({ name }) => name),
    groupsOf: createGroupsOf(rows),
  };
}

function createGroupsOf({ groups, memberships }: ExportRows): RowNames['groupsOf'] {
  const ofMember = new Map<string, Set<string>>();
  for (const { memberId, groupId, status } of memberships) {
    if (status !== 'left') ofMember.set(memberId, (ofMember.get(memberId) ?? new Set()).add(groupId));
  }
  const inOrder = groups.toSorted((a, b) => a.position - b.position);
  return (memberId) => {
    const groupIds = ofMember.get(memberId);
    return groupIds ? inOrder.filter(({ id }) => groupIds.has(id)).map(({ name }) => name) : [];
  };
}

/** The names of several, without those there are not any more. */
export function namesOf(ids: readonly string[], nameOf: (id: string) => string): readonly string[] {
  return ids.map(nameOf).filter((name) => name !== '');
}
