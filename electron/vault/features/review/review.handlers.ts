import type { ReviewRule } from '#shared/domain/review/review';
import type { reviewCommands } from '#shared/wire/nouns/review';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { decideCases } from './decide-cases';
import { openCases } from './open-cases';
import { putUsualRules, requireReadable } from './rule-writes';

export const reviewHandlers: CommandHandlers<keyof typeof reviewCommands> = {
  'review.addDefaults': (input, context) => addDefaults(input, context),
  'review.createRule': (input, context) => createRule(input, context),
  'review.updateRule': (input, context) => updateRule(input, context),
  'review.removeRule': (input, context) => removeRule(input, context),
  'review.openCases': (input, context) => openCases(input, context),
  'review.decide': (input, context) => decideCases(input, context),
};

const addDefaults: CommandHandler<'review.addDefaults'> = async ({ communityId }, context) => {
  const { database } = context;
  await requireRow(database.communities, communityId);
  const known = await database.reviewRules.where('communityId').equals(communityId).count();
  const rules = known === 0 ? await putUsualRules(communityId, context) : 0;
  return { result: { rules }, facts: { count: rules } };
};

const createRule: CommandHandler<'review.createRule'> = async ({ communityId, fields }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  const rules = await database.reviewRules.where('communityId').equals(communityId).toArray();
  const position = Math.max(0, ...rules.map((rule) => rule.position)) + 1;
  const rule: ReviewRule = { id: makeId(), communityId, ...fields, position, createdAt: now };
  requireReadable(rule);
  await database.reviewRules.add(rule);
  return { result: { ruleId: rule.id }, facts: { name: rule.name } };
};

const updateRule: CommandHandler<'review.updateRule'> = async ({ id, patch }, { database }) => {
  const rule = await patchRow(database.reviewRules, id, patch);
  requireReadable(rule);
  return { result: null, facts: { name: rule.name } };
};

const removeRule: CommandHandler<'review.removeRule'> = async ({ id }, { database }) => {
  const rule = await requireRow(database.reviewRules, id);
  const cases = await database.reviewCases.where('communityId').equals(rule.communityId).toArray();
  const own = cases.filter(({ ruleId }) => ruleId === id);
  // They keep the rule's name, and what was seen and decided.
  await database.reviewCases.bulkPut(own.map((one) => ({ ...one, ruleId: null })));
  await database.reviewRules.delete(id);
  return { result: null, facts: { name: rule.name } };
};
