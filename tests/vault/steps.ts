import { day, timeOfDay } from '#shared/domain/days';
import { builtInScripts } from '#shared/domain/scripts/built-in/built-in-scripts';
import type { DataTableName } from '#shared/domain/store/data-tables';
import type { CommandInput, CommandName } from '#shared/wire/vault-contract';

/** One drawn step: which command, about which row, with which words. */
export type Step = Readonly<{ command: CommandName; pick: number; text: string; flag: boolean }>;

/** Gives the id of a row of that table (or the one `next` further), or one that is not there: the row's own, or that of another one `further` on. */
export type PickId = (table: DataTableName, further?: number) => never;

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
  'communities.archive': ({ flag }, id) => ({ id: id('communities'), archived: flag }),
  'communities.archiveGroup': ({ flag }, id) => ({ id: id('groups'), archived: flag }),
  'communities.removeGroup': (_step, id) => ({ id: id('groups') }),
  'communities.orderGroups': (_step, id) => ({ communityId: id('communities'), ids: [id('groups')] }),
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
  'members.bulkEdit': ({ flag, text }, id) => ({
    ids: [id('members'), id('members', 1)],
    edit: flag ? { edit: 'add-tag', tagId: id('tags') } : { edit: 'city', city: text },
  }),
  'importPresets.save': ({ text }, id) => ({
    communityId: id('communities'),
    id: null,
    preset: { name: text, headers: [text], columns: ['nickname'], key: 'auto', mode: 'upsert' },
  }),
  'importPresets.remove': (_step, id) => ({ id: id('importPresets') }),
  'members.merge': ({ flag }, id) => ({
    keepId: id('members'),
    dropId: id('members', 1),
    fromDropped: flag ? ['nickname', 'city'] : [],
    customFromDropped: [],
  }),
  'members.keepApart': (_step, id) => ({ ids: [id('members'), id('members', 1)] }),
  'members.addAlias': ({ text }, id) => ({ id: id('members'), name: text }),
  'members.splitAlias': ({ text, flag }, id) => ({ id: id('members'), name: text, asMember: flag }),
  'members.snooze': ({ flag }, id) => ({ id: id('members'), until: flag ? day('2026-03-09') : null }),
  'experts.logAsk': ({ text }, id) => ({
    communityId: id('communities'),
    memberIds: [id('members')],
    topic: text,
  }),
  'experts.logOutcome': ({ flag }, id) => ({ id: id('asks'), outcome: flag ? 'answered' : 'unanswered' }),
  'experts.logGap': ({ text }, id) => ({ communityId: id('communities'), topic: text }),
  'experts.removeAsk': (_step, id) => ({ id: id('asks') }),
  'tags.create': ({ text }, id) => ({ communityId: id('communities'), name: text }),
  'review.addDefaults': (_step, id) => ({ communityId: id('communities') }),
  'review.createRule': ({ text, flag }, id) => ({
    communityId: id('communities'),
    fields: {
      name: text,
      kind: flag ? 'name-words' : 'link-drop',
      pattern: '',
      words: [text],
      days: 30,
      severity: 'low',
      clause: 1,
      enabled: true,
    },
  }),
  'review.updateRule': ({ flag }, id) => ({ id: id('reviewRules'), patch: { enabled: flag } }),
  'review.removeRule': (_step, id) => ({ id: id('reviewRules') }),
  'review.openCases': ({ text }, id) => ({
    communityId: id('communities'),
    cases: [{ memberId: id('members'), ruleId: id('reviewRules'), evidence: [text] }],
  }),
  'review.decide': ({ text, flag }, id) => ({
    ids: [id('reviewCases')],
    state: flag ? 'removed' : 'warned',
    note: text,
    bypass: true,
    today: day('2026-03-04'),
  }),
  'tags.update': ({ text, flag }, id) => ({
    id: id('tags'),
    patch: flag ? { name: text } : { groupName: text },
  }),
  'tags.merge': (_step, id) => ({ fromId: id('tags'), intoId: id('tags', 1) }),
  'tags.remove': (_step, id) => ({ id: id('tags') }),
  'tags.saveGroup': ({ text, flag }, id) => ({
    communityId: id('communities'),
    name: null,
    group: { name: text, color: 'teal', exclusive: flag },
  }),
  'tags.removeGroup': ({ text }, id) => ({ communityId: id('communities'), name: text }),
  'fields.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    name: text,
    kind: flag ? 'single' : 'text',
    options: [text],
  }),
  'fields.update': ({ text }, id) => ({
    id: id('fields'),
    options: [`${text}新`],
    renames: { [text]: `${text}新` },
  }),
  'fields.order': (_step, id) => ({ communityId: id('communities'), ids: [id('fields')] }),
  'fields.archive': ({ flag }, id) => ({ id: id('fields'), archived: flag }),
  'fields.setValue': ({ text, flag }, id) => ({
    memberId: id('members'),
    fieldId: id('fields'),
    value: flag ? text : null,
  }),
  'intake.apply': ({ text, flag }, id) => {
    const inviter = { name: text, memberId: flag ? id('members') : null, stub: true };
    return {
      communityId: id('communities'),
      groupId: id('groups'),
      kind: 'notices',
      text,
      on: day('2026-03-04'),
      appliedKeys: [text],
      writes: [
        {
          write: 'create',
          nickname: `${text}3`,
          inviter,
          method: 'invited',
          joinedOn: day('2026-03-04'),
          newcomer: true,
          heldBy: flag ? [{ ruleId: id('reviewRules'), evidence: text }] : [],
          dutyTitle: '',
        },
        {
          write: 'join',
          memberId: id('members'),
          inviter,
          method: 'unknown',
          joinedOn: null,
          newcomer: false,
        },
        flag
          ? { write: 'maybe-left', memberId: id('members') }
          : {
              write: 'alias',
              memberId: id('members'),
              name: text,
              source: 'notice',
              dutyTitle: text,
              inGroup: true,
            },
      ],
    };
  },
  'segments.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    name: text,
    condition: {
      test: flag ? 'any' : 'all',
      negated: flag,
      parts: [{ test: 'tag', tagIds: [id('tags')], negated: flag }],
    },
    pinned: flag,
  }),
  'segments.update': ({ text, flag }, id) => ({
    id: id('segments'),
    patch: flag ? { name: text } : { pinned: false },
  }),
  'segments.remove': (_step, id) => ({ id: id('segments') }),
  'scripts.create': ({ text }, id) => ({ communityId: id('communities'), fields: { title: text } }),
  'scripts.update': ({ text, flag }, id) => ({ id: id('scripts'), patch: { body: text, favourite: flag } }),
  'scripts.rollback': (_step, id) => ({ versionId: id('scriptVersions') }),
  'scripts.addBuiltIn': ({ pick }, id) => ({
    communityId: id('communities'),
    keys: ['none', ...builtInScripts.slice(pick, pick + 2).map(({ key }) => key)],
  }),
  'scripts.remove': (_step, id) => ({ id: id('scripts') }),
  'scripts.recordCopy': ({ text, flag }, id) => ({
    communityId: id('communities'),
    scriptId: id('scripts'),
    groupId: null,
    memberIds: [id('members')],
    text,
    welcome: flag,
    stepId: 'rules',
    inputs: { 活动时间: text },
  }),
  'queue.fill': ({ text, flag }, id) => ({
    communityId: id('communities'),
    keep: flag,
    items: [
      { groupId: null, scriptId: id('scripts'), memberIds: [id('members')], text, welcome: flag },
      {
        groupId: id('groups'),
        scriptId: null,
        memberIds: [id('members', 1)],
        text,
        welcome: false,
        kind: flag ? 'mention' : 'note',
      },
    ],
  }),
  'queue.markCopied': (_step, id) => ({ id: id('queue') }),
  'queue.skip': (_step, id) => ({ id: id('queue') }),
  'queue.later': (_step, id) => ({ id: id('queue') }),
  'words.save': ({ text, flag }, id) => ({
    communityId: id('communities'),
    words: [
      {
        word: text.slice(0, 40),
        category: '语气',
        severity: 'low',
        suggestion: text,
        enabled: flag,
      },
    ],
  }),
  'words.remove': ({ text }, id) => ({ communityId: id('communities'), words: [text.slice(0, 40)] }),
  'onboarding.mark': ({ flag, pick }, id) => ({
    communityId: id('communities'),
    membershipIds: [id('memberships')],
    stepId: pick % 2 === 0 ? 'rules' : 'check-in',
    how: flag ? 'skipped' : null,
  }),
  'onboarding.stop': ({ flag }, id) => ({
    communityId: id('communities'),
    membershipIds: [id('memberships')],
    stopped: flag,
  }),
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
