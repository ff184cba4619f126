import { day, timeOfDay } from '#shared/domain/days';
import type { DataTableName } from '#shared/domain/store/data-tables';
import type { CommandInput, CommandName } from '#shared/wire/vault-contract';

/** One drawn step: which command, about which row, with which words. */
export type Step = Readonly<{ command: CommandName; pick: number; text: string; flag: boolean }>;

/** Gives the id of a row of that table, or one that is not there when the table is empty. */
export type PickId = (table: DataTableName) => never;

/** Tables whose rows steps are about. */
export const pickedTables = [
  'communities',
  'groups',
  'members',
  'memberships',
  'tags',
  'scripts',
  'queue',
  'plannerItems',
  'activities',
  'tasks',
] as const satisfies readonly DataTableName[];

/** Makes the input of a drawn step. Commands without an entry take none. */
const inputs: {
  readonly [Name in CommandName]?: (step: Step, id: PickId) => CommandInput<Name>;
} = {
  'communities.create': ({ text }) => ({ name: text, groupName: text }),
  'communities.update': ({ text }, id) => ({ id: id('communities'), patch: { name: text } }),
  'communities.remove': (_step, id) => ({ id: id('communities') }),
  'communities.addGroup': ({ text }, id) => ({ communityId: id('communities'), name: text, capacity: 50 }),
  'communities.updateGroup': ({ text }, id) => ({ id: id('groups'), patch: { name: text } }),
  'members.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    groupId: flag ? id('groups') : null,
    fields: { nickname: text },
  }),
  'members.update': ({ text, flag }, id) => ({
    id: id('members'),
    patch: flag ? { nickname: text } : { notes: text, roles: ['payer'] },
  }),
  'members.remove': (_step, id) => ({ ids: [id('members')] }),
  'members.import': ({ text, flag }, id) => ({
    communityId: id('communities'),
    groupId: flag ? id('groups') : null,
    fileName: text,
    writes: [
      { memberId: null, patch: { nickname: text }, tagNames: [text] },
      { memberId: flag ? id('members') : null, patch: { nickname: `${text}2` }, tagNames: ['老客户', text] },
    ],
  }),
  'members.join': (_step, id) => ({ memberId: id('members'), groupId: id('groups'), joinedOn: null }),
  'members.updateMembership': ({ flag }, id) => ({
    id: id('memberships'),
    patch: { status: flag ? 'left' : 'maybe-left' },
  }),
  'members.log': ({ text }, id) => ({ memberId: id('members'), kind: 'note', text }),
  'tags.create': ({ text }, id) => ({ communityId: id('communities'), name: text }),
  'scripts.create': ({ text }, id) => ({ communityId: id('communities'), fields: { title: text } }),
  'scripts.update': ({ text, flag }, id) => ({ id: id('scripts'), patch: { body: text, favourite: flag } }),
  'scripts.remove': (_step, id) => ({ id: id('scripts') }),
  'scripts.recordCopy': ({ text, flag }, id) => ({
    communityId: id('communities'),
    scriptId: id('scripts'),
    groupId: null,
    memberIds: [id('members')],
    text,
    welcome: flag,
  }),
  'queue.fill': ({ text, flag }, id) => ({
    communityId: id('communities'),
    items: [{ groupId: null, scriptId: id('scripts'), memberIds: [id('members')], text, welcome: flag }],
  }),
  'queue.markCopied': (_step, id) => ({ id: id('queue') }),
  'queue.skip': (_step, id) => ({ id: id('queue') }),
  'queue.clear': (_step, id) => ({ communityId: id('communities') }),
  'planner.create': ({ text }, id) => ({
    communityId: id('communities'),
    fields: { title: text, day: day('2026-03-04'), time: timeOfDay('20:00') },
  }),
  'planner.update': ({ text }, id) => ({ id: id('plannerItems'), patch: { body: text } }),
  'planner.reschedule': ({ flag }, id) => ({
    id: id('plannerItems'),
    day: day(flag ? '2026-03-05' : '2026-02-28'),
    time: timeOfDay('12:30'),
  }),
  'planner.remove': (_step, id) => ({ id: id('plannerItems') }),
  'planner.stampSent': ({ flag, pick }, id) => ({ id: id('plannerItems'), sentAt: flag ? pick : null }),
  'activities.create': ({ text }, id) => ({
    communityId: id('communities'),
    templateId: 'sharing',
    title: text,
    startsOn: day('2026-03-31'),
    startsAt: timeOfDay('20:00'),
    groupIds: [],
  }),
  'activities.update': ({ text }, id) => ({ id: id('activities'), patch: { title: text } }),
  'activities.reschedule': ({ flag }, id) => ({
    id: id('activities'),
    startsOn: day(flag ? '2026-04-30' : '2026-02-28'),
    startsAt: timeOfDay('19:00'),
  }),
  'activities.remove': (_step, id) => ({ id: id('activities') }),
  'activities.addTask': ({ text }, id) => ({
    activityId: id('activities'),
    phase: 'during',
    title: text,
    owner: '',
    dueOn: null,
  }),
  'activities.updateTask': ({ flag }, id) => ({ id: id('tasks'), patch: { pinned: flag } }),
  'activities.tickTask': ({ flag }, id) => ({ id: id('tasks'), done: flag }),
  'activities.orderTasks': (_step, id) => ({
    activityId: id('activities'),
    phase: 'before',
    ids: [id('tasks')],
  }),
  'activities.removeTask': (_step, id) => ({ id: id('tasks') }),
  'history.undo': () => ({}),
  'history.redo': () => ({}),
};

/** Commands that steps are drawn from. */
export const stepCommands = Object.keys(inputs) as readonly CommandName[];

/** The input of a step's command, about rows that `pickId` finds. */
export function inputOf(step: Step, pickId: PickId): unknown {
  return inputs[step.command]?.(step, pickId);
}

/** Picks the row a step is about out of the ids there are. */
export function pickFrom(ids: ReadonlyMap<DataTableName, readonly string[]>, step: Step): PickId {
  return (table) => {
    const known = ids.get(table) ?? [];
    return (known[step.pick % Math.max(1, known.length)] ?? 'nobody') as never;
  };
}

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
