import { type Day, shiftDay } from '../days';
import { type ScriptRecord, scriptDay, scriptRecord } from '../scripts/script-values';
import type { ScriptVariableKind } from '../scripts/script-variables';
import type { Activity } from './activity';

/** What the scripts of an activity may say of it. */
export type ScriptActivity = Readonly<Pick<Activity, 'title' | 'startsOn' | 'startsAt' | 'days' | 'anchors'>>;

/** The variable that only scripts of an activity have: `{{ 活动.开始 }}`, `{{ 活动.截团 | 周几 }}`. */
export const activityVariable = '活动';

/** What the variables of an activity's scripts hold, besides those every script has. */
export const activityVariableKinds: ReadonlyMap<string, ScriptVariableKind> = new Map([
  [activityVariable, 'activity'],
]);

/**
 * What a script reads of its activity: 名称, 开始 and 结束 (its first and its last day), 时间 (when it starts, `20:00`),
 * and the day of each of its 节点 by that one's name. Nothing of it is copied into the script: an activity that moves
 * takes its scripts along.
 */
export function activityValues({ title, startsOn, startsAt, days, anchors }: ScriptActivity): ScriptRecord {
  const dayAfter = (offset: number): Day => shiftDay(startsOn, offset);
  return scriptRecord({
    ...Object.fromEntries(anchors.map(({ name, offsetDays }) => [name, scriptDay(dayAfter(offsetDays))])),
    名称: title,
    开始: scriptDay(startsOn),
    时间: startsAt,
    结束: scriptDay(dayAfter(Math.max(days, 1) - 1)),
  });
}
