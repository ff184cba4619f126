import type { ScriptVersionId } from '#shared/domain/ids';
import { renameInclude } from '#shared/domain/scripts/includes';
import type { Script } from '#shared/domain/scripts/script';
import { type ScriptVersion, versionLimit, versionPause } from '#shared/domain/scripts/script-version';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';

/** Changes a script. How it stood before a sitting of edits becomes a version; scripts that include it follow a new title. */
export const updateScript: CommandHandler<'scripts.update'> = async ({ id, patch }, context) => {
  const { database, now } = context;
  const before = await requireRow(database.scripts, id);
  const after: Script = { ...before, ...patch, updatedAt: now };
  if (!sameText(before, after) && !(await inOneSitting(before, context))) await keepVersion(before, context);
  await database.scripts.put(after);
  if (after.title !== before.title) await followTitle(before, after.title, context);
  return { result: null, facts: { title: after.title } };
};

/** Brings back a version; how the script stood until now becomes one itself. */
export const rollBack: CommandHandler<'scripts.rollback'> = async ({ versionId }, context) => {
  const { database, now } = context;
  const { scriptId, title, body, inputs } = await requireRow(database.scriptVersions, versionId);
  const before = await requireRow(database.scripts, scriptId);
  await keepVersion(before, context);
  await database.scripts.put({ ...before, title, body, inputs, updatedAt: now });
  if (title !== before.title) await followTitle(before, title, context);
  return { result: { scriptId }, facts: { title } };
};

function sameText(one: Script, other: Script): boolean {
  return (
    one.title === other.title &&
    one.body === other.body &&
    JSON.stringify(one.inputs) === JSON.stringify(other.inputs)
  );
}

async function versionsOf(scriptId: string, { database }: CommandContext): Promise<readonly ScriptVersion[]> {
  return database.scriptVersions.where('scriptId').equals(scriptId).sortBy('replacedAt');
}

/** A script is saved while it is typed: what was written a moment ago is no version, nor is an empty beginning. */
async function inOneSitting(before: Script, context: CommandContext): Promise<boolean> {
  if (before.body.trim() === '') return true;
  const newest = (await versionsOf(before.id, context)).at(-1);
  // A clock that was once wrong must not keep versions from being made until it comes round again.
  return [newest?.replacedAt, before.createdAt].some(
    (at) => at !== undefined && Math.abs(context.now - at) < versionPause,
  );
}

async function keepVersion(script: Script, context: CommandContext): Promise<void> {
  const { database, makeId, now } = context;
  const { communityId, id: scriptId, title, body, inputs, updatedAt } = script;
  const version: ScriptVersion = {
    ...{ id: makeId<ScriptVersionId>(), communityId, scriptId, title, body, inputs },
    writtenAt: updatedAt,
    replacedAt: now,
  };
  const kept = await versionsOf(scriptId, context);
  const tooMany = kept.slice(0, Math.max(0, kept.length + 1 - versionLimit));
  await database.scriptVersions.bulkDelete(tooMany.map(({ id }) => id));
  await database.scriptVersions.add(version);
}

/**
 * Scripts name what they include by its title. Where another script bears the old one, they go on meaning that; where
 * another bears the new one, they would mean that from then on, so they stay as they are.
 */
async function followTitle(before: Script, title: string, { database }: CommandContext): Promise<void> {
  const { id, communityId } = before;
  const scripts = await database.scripts.where('communityId').equals(communityId).toArray();
  const others = scripts.filter((script) => script.id !== id);
  if (others.some((script) => script.title === before.title || script.title === title)) return;
  const changed = scripts.flatMap((script): Script[] => {
    const body = renameInclude(script.body, before.title, title);
    return body === script.body ? [] : [{ ...script, body }];
  });
  await database.scripts.bulkPut(changed);
}
