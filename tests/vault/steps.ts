import type { DataTableName } from '#shared/domain/store/data-tables';
import type { CommandName } from '#shared/wire/vault-contract';
import { activitySteps } from './step-inputs/activities';
import { calendarSteps } from './step-inputs/calendar';
import { peopleSteps } from './step-inputs/people';
import type { PickId, Step, StepInputs } from './step-inputs/step';
import { workSteps } from './step-inputs/work';

/** Tables whose rows steps are about. */
export const pickedTables = [
  'communities',
  'groups',
  'members',
  'memberships',
  'tags',
  'segments',
  'fields',
  'importPresets',
  'asks',
  'reviewRules',
  'reviewCases',
  'scripts',
  'scriptVersions',
  'queue',
  'plannerItems',
  'plannerSeries',
  'materials',
  'planTemplates',
  'activities',
  'tasks',
  'participants',
  'chains',
  'checkIns',
  'rewards',
  'lessons',
  'activityTemplates',
] as const satisfies readonly DataTableName[];

const inputs: StepInputs = { ...peopleSteps, ...workSteps, ...calendarSteps, ...activitySteps };

/** Commands that steps are drawn from. */
export const stepCommands = Object.keys(inputs) as readonly CommandName[];

/** The input of a step's command, about rows that `pickId` finds. */
export function inputOf(step: Step, pickId: PickId): unknown {
  return inputs[step.command]?.(step, pickId);
}

/** Picks the row a step is about out of the ids there are. */
export function pickFrom(ids: ReadonlyMap<DataTableName, readonly string[]>, step: Step): PickId {
  return (table, further = 0) => {
    const known = ids.get(table) ?? [];
    if (further >= known.length) return 'nobody' as never;
    return known[(step.pick + further) % known.length] as never;
  };
}

/** Why a drawn step may be refused: nothing there to take it on, or a name or place that is taken. */
export const allowedRefusals: readonly string[] = [
  'not-found',
  'name-taken',
  'duty-taken',
  'tags-conflict',
  'last-community',
  'planner-not-ready',
  'item-sent',
  'activity-not-ready',
  'activity-owes',
  'series-shift',
  'nothing-to-undo',
  'nothing-to-redo',
];

/** Texts a step may write. */
export const stepTexts = [
  '小雨',
  '曾小雅',
  '老友 Amy',
  '🐱喵',
  '=1+1',
  "Robert'); --",
  '\ud83d半个字',
  'x'.repeat(150),
] as const;
