import { activitySchema, taskSchema } from '../activities/activity';
import { ownTemplateSchema } from '../activities/activity-template';
import { checkInSchema } from '../activities/check-in';
import { lessonSchema } from '../activities/lesson';
import { participantSchema } from '../activities/participant';
import { rewardSchema } from '../activities/reward';
import { chainSchema } from '../chains/chain';
import { ownWordSchema } from '../checks/word-rule';
import { communitySchema, groupSchema } from '../communities/community';
import { copySchema } from '../copies/copy';
import { askSchema } from '../experts/expert';
import { fieldSchema } from '../fields/field';
import { intakeSchema } from '../intake/intake';
import { importPresetSchema } from '../members/import/import-preset';
import { memberSchema, membershipSchema } from '../members/member';
import { orderSchema, productSchema } from '../orders/order';
import { materialSchema } from '../planner/material';
import { planTemplateSchema } from '../planner/plan-template';
import { plannerItemSchema } from '../planner/planner-item';
import { plannerSeriesSchema } from '../planner/series';
import { quarantinedRowSchema } from '../quarantine/quarantined-row';
import { queueItemSchema } from '../queue/queue-item';
import { reviewCaseSchema, reviewRuleSchema } from '../review/review';
import { scriptSchema } from '../scripts/script';
import { scriptVersionSchema } from '../scripts/script-version';
import { segmentSchema } from '../segments/segment';
import { settingSchema } from '../settings/setting';
import { tagSchema } from '../tags/tag';
import { timelineEventSchema } from '../timeline/timeline-event';

/**
 * The tables that hold people's data, with the gate each foreign row passes. Snapshots carry exactly these;
 * undo, redo and restore reach exactly these.
 */
export const dataTables = {
  communities: communitySchema,
  groups: groupSchema,
  members: memberSchema,
  memberships: membershipSchema,
  tags: tagSchema,
  fields: fieldSchema,
  segments: segmentSchema,
  timeline: timelineEventSchema,
  intakes: intakeSchema,
  importPresets: importPresetSchema,
  asks: askSchema,
  reviewRules: reviewRuleSchema,
  reviewCases: reviewCaseSchema,
  scripts: scriptSchema,
  scriptVersions: scriptVersionSchema,
  copies: copySchema,
  wordRules: ownWordSchema,
  queue: queueItemSchema,
  plannerItems: plannerItemSchema,
  plannerSeries: plannerSeriesSchema,
  materials: materialSchema,
  planTemplates: planTemplateSchema,
  activities: activitySchema,
  tasks: taskSchema,
  participants: participantSchema,
  chains: chainSchema,
  checkIns: checkInSchema,
  rewards: rewardSchema,
  lessons: lessonSchema,
  activityTemplates: ownTemplateSchema,
  products: productSchema,
  orders: orderSchema,
  settings: settingSchema,
  quarantine: quarantinedRowSchema,
} as const;

export type DataTableName = keyof typeof dataTables;

export const dataTableNames = Object.keys(dataTables) as readonly DataTableName[];

/** Tables whose rows carry a `communityId`; `communities` itself does not. */
export const communityTableNames = dataTableNames.filter(
  (name) => name !== 'communities' && name !== 'settings' && name !== 'quarantine',
);

/** A foreign row at its table's gate: the row as the gate reads it, or why it does not fit, in a few words. */
export function passGate(
  table: DataTableName,
  row: unknown,
): Readonly<{ fits: true; row: unknown } | { fits: false; reason: string }> {
  try {
    const parsed = dataTables[table].safeParse(row);
    if (parsed.success) return { fits: true, row: parsed.data };
    const issue = parsed.error.issues[0];
    return { fits: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 300) };
  } catch (thrown) {
    // Nested deeper than the stack: no row of ours.
    if (thrown instanceof RangeError) return { fits: false, reason: 'nested too deep' };
    throw thrown;
  }
}

/** Whether a text names a data table. */
export function isDataTableName(name: string): name is DataTableName {
  return Object.hasOwn(dataTables, name);
}
