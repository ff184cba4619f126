import { type Field, fieldsPerCommunity, valueSchemaOfKind } from '#shared/domain/fields/field';
import { renameInCondition, renameInValue } from '#shared/domain/fields/rename-options';
import type { CommunityId, FieldId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { fieldsCommands } from '#shared/wire/nouns/fields';
import type { WeiluDatabase } from '../../store/database';
import { patchRow, requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler, CommandHandlers } from '../../store/run-command';
import { rewriteMembers } from '../tags/rewrite-members';

export const fieldsHandlers: CommandHandlers<keyof typeof fieldsCommands> = {
  'fields.create': (input, context) => createField(input, context),
  'fields.update': (input, context) => updateField(input, context),
  'fields.order': (input, context) => orderFields(input, context),
  'fields.archive': async ({ id, archived }, { database, now }) => {
    const field = await patchRow(database.fields, id, { archivedAt: archived ? now : null });
    return { result: null, facts: { name: field.name, archived: Number(archived) } };
  },
  'fields.setValue': (input, context) => setValue(input, context),
};

const createField: CommandHandler<'fields.create'> = async (input, { database, makeId, now }) => {
  const { communityId, name, kind, options } = input;
  await requireRow(database.communities, communityId);
  const fields = await fieldsOf(database, communityId);
  refuseNamesake(fields, name, null);
  if (fields.length >= fieldsPerCommunity) {
    throw new WeiluError('input-invalid', { path: 'fields', detail: `${fieldsPerCommunity}` });
  }
  const field: Field = {
    id: makeId<FieldId>(),
    communityId,
    name,
    kind,
    options: takesOptions(kind) ? [...new Set(options)] : [],
    position: Math.max(0, ...fields.map(({ position }) => position)) + 1,
    archivedAt: null,
    createdAt: now,
  };
  await database.fields.add(field);
  return { result: { fieldId: field.id }, facts: { name } };
};

const updateField: CommandHandler<'fields.update'> = async ({ id, name, options, renames }, context) => {
  const { database } = context;
  const before = await requireRow(database.fields, id);
  if (name !== undefined) refuseNamesake(await fieldsOf(database, before.communityId), name, id);
  const offered = options && takesOptions(before.kind) ? [...new Set(options)] : before.options;
  await database.fields.put({ ...before, name: name ?? before.name, options: offered });
  const followed = Object.entries(renames ?? {}).filter(
    ([from, to]) => from !== to && before.options.includes(from) && offered.includes(to),
  );
  if (followed.length > 0) await renameOptions(context, before, new Map(followed));
  return { result: null, facts: { name: before.name } };
};

/** Values of members and words of segments follow an option that is called something else now. */
async function renameOptions(
  context: CommandContext,
  { id, communityId }: Field,
  renames: ReadonlyMap<string, string>,
): Promise<void> {
  const { database } = context;
  const isConcerned = (value: unknown) => [value].flat().some((word) => renames.has(String(word)));
  await rewriteMembers(
    context,
    communityId,
    ({ custom }) => isConcerned(custom[id]),
    ({ custom }) => {
      const value = custom[id];
      return value === undefined ? {} : { custom: { ...custom, [id]: renameInValue(value, renames) } };
    },
  );
  const segments = await database.segments.where('communityId').equals(communityId).toArray();
  const rewritten = segments.map((segment) => ({
    ...segment,
    condition: renameInCondition(segment.condition, id, renames),
  }));
  await database.segments.bulkPut(
    rewritten.filter(
      ({ condition }, at) => JSON.stringify(condition) !== JSON.stringify(segments[at]?.condition),
    ),
  );
}

const orderFields: CommandHandler<'fields.order'> = async ({ communityId, ids }, { database }) => {
  const fields = await fieldsOf(database, communityId);
  if (ids.some((id) => !fields.some((field) => field.id === id))) {
    throw new WeiluError('not-found', { noun: 'fields' });
  }
  const wanted = new Set<FieldId>(ids);
  const rest = fields.filter(({ id }) => !wanted.has(id)).map(({ id }) => id);
  const places = new Map([...wanted, ...rest].map((id, index) => [id, index + 1]));
  const placed = fields.map((field) => ({ ...field, position: places.get(field.id) ?? field.position }));
  await database.fields.bulkPut(placed.filter(({ position }, at) => position !== fields[at]?.position));
  return { result: null };
};

const setValue: CommandHandler<'fields.setValue'> = async (input, { database, now }) => {
  const { memberId, fieldId, value } = input;
  const member = await requireRow(database.members, memberId);
  const field = await requireRow(database.fields, fieldId);
  if (field.communityId !== member.communityId) throw new WeiluError('not-found', { noun: 'fields' });
  const { [fieldId]: _before, ...others } = member.custom;
  const custom = value === null ? others : { ...member.custom, [fieldId]: valueOfKind(field, value) };
  await database.members.put({ ...member, custom, updatedAt: now });
  return { result: null, facts: { name: member.nickname, field: field.name } };
};

/** The value as its field's kind reads it. @throws WeiluError `input-invalid`. */
function valueOfKind({ kind, name }: Field, value: unknown) {
  const parsed = valueSchemaOfKind[kind].safeParse(value);
  if (!parsed.success) throw new WeiluError('input-invalid', { path: 'value', detail: name });
  return parsed.data;
}

function takesOptions(kind: Field['kind']): boolean {
  return kind === 'single' || kind === 'multi';
}

async function fieldsOf(database: WeiluDatabase, communityId: CommunityId): Promise<readonly Field[]> {
  return database.fields.where('communityId').equals(communityId).sortBy('position');
}

function refuseNamesake(fields: readonly Field[], name: string, self: FieldId | null): void {
  if (fields.some((field) => field.name === name && field.id !== self)) {
    throw new WeiluError('name-taken', { name });
  }
}
