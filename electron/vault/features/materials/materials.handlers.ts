import type { MaterialId } from '#shared/domain/ids';
import { type Material, newMaterialFields } from '#shared/domain/planner/material';
import { WeiluError } from '#shared/wire/errors';
import type { materialsCommands } from '#shared/wire/nouns/materials';
import { requireRow } from '../../store/rows';
import type { CommandHandler, CommandHandlers } from '../../store/run-command';
import { withContributor } from '../planner/contributor';
import { itemsOfCommunity } from './material-uses';
import { applyTemplate, removeTemplate, saveTemplate } from './templates';

export const materialsHandlers: CommandHandlers<keyof typeof materialsCommands> = {
  'materials.create': (input, context) => createMaterials(input, context),
  'materials.update': (input, context) => updateMaterial(input, context),
  'materials.remove': (input, context) => removeMaterials(input, context),
  'templates.save': saveTemplate,
  'templates.remove': removeTemplate,
  'templates.apply': applyTemplate,
};

const createMaterials: CommandHandler<'materials.create'> = async ({ communityId, materials }, context) => {
  const { database, makeId, now } = context;
  await requireRow(database.communities, communityId);
  const rows: Material[] = [];
  for (const [index, fields] of materials.entries()) {
    const row = {
      ...newMaterialFields,
      ...fields,
      id: makeId<MaterialId>(),
      communityId,
      // The newest stand first: those of one paste stand in its order.
      createdAt: now - index,
      updatedAt: now,
    };
    rows.push(await withContributor(row, fields, null, context));
  }
  await database.materials.bulkAdd(rows);
  const facts = { title: rows[0]?.title ?? '', count: rows.length };
  return { result: { materialIds: rows.map(({ id }) => id) }, facts };
};

const updateMaterial: CommandHandler<'materials.update'> = async ({ id, patch }, context) => {
  const before = await requireRow(context.database.materials, id);
  const after = await withContributor(
    { ...before, ...patch, updatedAt: context.now },
    patch,
    before,
    context,
  );
  await context.database.materials.put(after);
  return { result: null, facts: { title: after.title } };
};

/** Removes materials; items keep the words they took from them. */
const removeMaterials: CommandHandler<'materials.remove'> = async ({ ids }, { database }) => {
  const found = (await database.materials.bulkGet(ids)).filter((row) => row !== undefined);
  if (found.length === 0) throw new WeiluError('not-found', { noun: 'materials' });
  const gone = new Set(found.map(({ id }) => id));
  await database.materials.bulkDelete([...gone]);
  for (const communityId of new Set(found.map((row) => row.communityId))) {
    const items = await itemsOfCommunity(database, communityId);
    const using = items.filter(({ materialIds }) => materialIds.some((id) => gone.has(id)));
    await database.plannerItems.bulkPut(
      using.map((item) => ({ ...item, materialIds: item.materialIds.filter((id) => !gone.has(id)) })),
    );
  }
  return { result: null, facts: { title: found[0]?.title ?? '', count: gone.size } };
};
