import { day } from '#shared/domain/days';
import type { StepInputs } from './step';

/** Steps about communities and the people in them. */
export const peopleSteps = {
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
} satisfies StepInputs;
