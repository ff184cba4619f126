import { builtInScripts } from '#shared/domain/scripts/built-in/built-in-scripts';
import type { StepInputs } from './step';

/** Steps about what is written, planned and done, and about the history. */
export const workSteps = {
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
  'history.undo': () => ({}),
  'history.redo': () => ({}),
} satisfies StepInputs;
