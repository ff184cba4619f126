import type { ScriptId } from '#shared/domain/ids';
import type { Script } from '#shared/domain/scripts/script';
import type { scriptsCommands } from '#shared/wire/nouns/scripts';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { clearQueue, fillQueue, markCopied, skipQueued } from './queue-writes';
import { recordCopy } from './record-copy';

export const scriptsHandlers: CommandHandlers<keyof typeof scriptsCommands> = {
  'scripts.create': (input, context) => createScript(input, context),
  'scripts.update': async ({ id, patch }, { database, now }) => {
    const script = await patchRow(database.scripts, id, { ...patch, updatedAt: now });
    return { result: null, facts: { title: script.title } };
  },
  'scripts.remove': async ({ id }, { database }) => {
    const script = await requireRow(database.scripts, id);
    await database.scripts.delete(id);
    return { result: null, facts: { title: script.title } };
  },
  'scripts.recordCopy': async (input, context) => ({ result: null, facts: await recordCopy(input, context) }),
  'queue.fill': (input, context) => fillQueue(input, context),
  'queue.markCopied': (input, context) => markCopied(input, context),
  'queue.skip': (input, context) => skipQueued(input, context),
  'queue.clear': (input, context) => clearQueue(input, context),
};

const createScript: CommandHandler<'scripts.create'> = async ({ communityId, fields }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  const script: Script = {
    id: makeId<ScriptId>(),
    communityId,
    body: '',
    scenario: '欢迎',
    folder: '',
    tags: [],
    favourite: false,
    archivedAt: null,
    ...fields,
    useCount: 0,
    lastUsedAt: null,
    createdAt: now,
    updatedAt: now,
  };
  await database.scripts.add(script);
  return { result: { scriptId: script.id }, facts: { title: script.title } };
};
