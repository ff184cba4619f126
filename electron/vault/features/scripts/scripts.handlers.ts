import type { CommunityId, ScriptId } from '#shared/domain/ids';
import { withIncluded } from '#shared/domain/scripts/built-in/built-in-scripts';
import { newScriptFields, type Script, type ScriptPatch } from '#shared/domain/scripts/script';
import type { scriptsCommands } from '#shared/wire/nouns/scripts';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler, CommandHandlers } from '../../store/run-command';
import { clearQueue, fillQueue, markCopied, postpone, skipQueued } from './queue-writes';
import { recordCopy } from './record-copy';
import { rollBack, updateScript } from './script-versions';
import { removeWords, saveWords } from './word-writes';

export const scriptsHandlers: CommandHandlers<keyof typeof scriptsCommands> = {
  'scripts.create': (input, context) => createScript(input, context),
  'scripts.update': (input, context) => updateScript(input, context),
  'scripts.remove': async ({ id }, { database }) => {
    const script = await requireRow(database.scripts, id);
    await database.scripts.delete(id);
    const versions = await database.scriptVersions.where('scriptId').equals(id).primaryKeys();
    await database.scriptVersions.bulkDelete(versions);
    return { result: null, facts: { title: script.title } };
  },
  'scripts.rollback': (input, context) => rollBack(input, context),
  'scripts.addBuiltIn': (input, context) => addBuiltIn(input, context),
  'scripts.recordCopy': async (input, context) => ({ result: null, facts: await recordCopy(input, context) }),
  'queue.fill': (input, context) => fillQueue(input, context),
  'queue.markCopied': (input, context) => markCopied(input, context),
  'queue.skip': (input, context) => skipQueued(input, context),
  'queue.later': (input, context) => postpone(input, context),
  'queue.clear': (input, context) => clearQueue(input, context),
  'words.save': (input, context) => saveWords(input, context),
  'words.remove': (input, context) => removeWords(input, context),
};

const createScript: CommandHandler<'scripts.create'> = async ({ communityId, fields }, context) => {
  const { database } = context;
  await requireRow(database.communities, communityId);
  const script = newScript(communityId, fields, context);
  await database.scripts.add(script);
  return { result: { scriptId: script.id }, facts: { title: script.title } };
};

const addBuiltIn: CommandHandler<'scripts.addBuiltIn'> = async ({ communityId, keys }, context) => {
  const { database } = context;
  await requireRow(database.communities, communityId);
  const own = await database.scripts.where('communityId').equals(communityId).toArray();
  const titles = new Set(own.map(({ title }) => title));
  const wanted = withIncluded(keys).filter(({ title }) => !titles.has(title));
  await database.scripts.bulkAdd(
    wanted.map(({ key: _key, ...fields }) => newScript(communityId, fields, context)),
  );
  return {
    result: { added: wanted.length },
    facts: { count: wanted.length, title: wanted[0]?.title ?? '' },
  };
};

function newScript(
  communityId: CommunityId,
  fields: ScriptPatch & Pick<Script, 'title'>,
  { makeId, now }: CommandContext,
): Script {
  return {
    id: makeId<ScriptId>(),
    communityId,
    body: '',
    scenario: '欢迎',
    folder: '',
    tags: [],
    favourite: false,
    archivedAt: null,
    ...newScriptFields,
    ...fields,
    useCount: 0,
    lastUsedAt: null,
    createdAt: now,
    updatedAt: now,
  };
}
