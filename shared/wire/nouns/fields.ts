import { z } from 'zod';
import { type Field, fieldKinds, fieldValueSchema, optionsPerField } from '../../domain/fields/field';
import { communityIdSchema, type FieldId, fieldIdSchema, memberIdSchema } from '../../domain/ids';
import { nameSchema } from '../../domain/text';

const options = z.array(nameSchema).max(optionsPerField).readonly();

export const fieldsCommands = {
  /** @throws `name-taken` */
  'fields.create': z.object({
    communityId: communityIdSchema,
    name: nameSchema,
    kind: z.enum(fieldKinds),
    options,
  }),
  /** `renames` says which option became which: members' values follow. Options left out stay as values. */
  'fields.update': z.object({
    id: fieldIdSchema,
    name: nameSchema.optional(),
    options: options.optional(),
    renames: z.record(nameSchema, nameSchema).optional(),
  }),
  'fields.order': z.object({ communityId: communityIdSchema, ids: z.array(fieldIdSchema).min(1).max(100) }),
  'fields.archive': z.object({ id: fieldIdSchema, archived: z.boolean() }),
  /** A member's value of a field; null empties it. @throws `input-invalid` when the value is not of the field's kind. */
  'fields.setValue': z.object({
    memberId: memberIdSchema,
    fieldId: fieldIdSchema,
    value: fieldValueSchema.nullable(),
  }),
} as const;

export type FieldsCommandResults = {
  'fields.create': Readonly<{ fieldId: FieldId }>;
  'fields.update': null;
  'fields.order': null;
  'fields.archive': null;
  'fields.setValue': null;
};

export const fieldsQueries = { 'fields.list': z.object({ communityId: communityIdSchema }) } as const;

/** A field with how many members have a value. */
export type FieldUse = Field & Readonly<{ members: number }>;

export type FieldsQueryResults = { 'fields.list': readonly FieldUse[] };
