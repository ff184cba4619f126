import type { z } from 'zod';
import { createMask } from '../privacy/mask';
import type { DataTableName, dataTables } from '../store/data-tables';

export type RowOf<Name extends DataTableName> = z.infer<(typeof dataTables)[Name]>;

/** Everything there is, by table. */
export type ExportRows = { readonly [Name in DataTableName]: readonly RowOf<Name>[] };

/**
 * The rows with people's names replaced, everywhere by the same codes. Settings (the operator's name), pasted texts and
 * rows set aside (texts nobody can tell names in) are left out.
 */
export function maskRows(rows: ExportRows): ExportRows {
  const { maskRow } = createMask(rows);
  return {
    communities: rows.communities.map((row) => maskRow('communities', row)),
    groups: rows.groups.map((row) => maskRow('groups', row)),
    members: rows.members.map((row) => maskRow('members', row)),
    memberships: rows.memberships.map((row) => maskRow('memberships', row)),
    tags: rows.tags.map((row) => maskRow('tags', row)),
    fields: rows.fields.map((row) => maskRow('fields', row)),
    segments: rows.segments.map((row) => maskRow('segments', row)),
    timeline: rows.timeline.map((row) => maskRow('timeline', row)),
    // The text of a paste is people's words from end to end, and its keys are their names.
    intakes: [],
    importPresets: rows.importPresets.map((row) => maskRow('importPresets', row)),
    asks: rows.asks.map((row) => maskRow('asks', row)),
    reviewRules: rows.reviewRules.map((row) => maskRow('reviewRules', row)),
    reviewCases: rows.reviewCases.map((row) => maskRow('reviewCases', row)),
    scripts: rows.scripts.map((row) => maskRow('scripts', row)),
    scriptVersions: rows.scriptVersions.map((row) => maskRow('scriptVersions', row)),
    copies: rows.copies.map((row) => maskRow('copies', row)),
    wordRules: rows.wordRules.map((row) => maskRow('wordRules', row)),
    queue: rows.queue.map((row) => maskRow('queue', row)),
    plannerItems: rows.plannerItems.map((row) => maskRow('plannerItems', row)),
    plannerSeries: rows.plannerSeries.map((row) => maskRow('plannerSeries', row)),
    materials: rows.materials.map((row) => maskRow('materials', row)),
    planTemplates: rows.planTemplates.map((row) => maskRow('planTemplates', row)),
    activities: rows.activities.map((row) => maskRow('activities', row)),
    tasks: rows.tasks.map((row) => maskRow('tasks', row)),
    participants: rows.participants.map((row) => maskRow('participants', row)),
    chains: rows.chains.map((row) => maskRow('chains', row)),
    checkIns: rows.checkIns.map((row) => maskRow('checkIns', row)),
    rewards: rows.rewards.map((row) => maskRow('rewards', row)),
    lessons: rows.lessons.map((row) => maskRow('lessons', row)),
    activityTemplates: rows.activityTemplates.map((row) => maskRow('activityTemplates', row)),
    products: rows.products.map((row) => maskRow('products', row)),
    orders: rows.orders.map((row) => maskRow('orders', row)),
    settings: [],
    quarantine: [],
  };
}
