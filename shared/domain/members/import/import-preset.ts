import { z } from 'zod';
import { instantSchema } from '../../days';
import { communityIdSchema, importPresetIdSchema } from '../../ids';
import { lineSchema, nameSchema } from '../../text';

/** How rows of a file are matched to members: by WeChat id, else nickname; or by one of the two alone. */
export const importKeys = ['auto', 'wechatId', 'nickname'] as const;
export type ImportKey = (typeof importKeys)[number];

/** A remembered way to read files with the same header row (导入预设). */
export const importPresetSchema = z
  .object({
    id: importPresetIdSchema,
    communityId: communityIdSchema,
    name: nameSchema,
    /** The header row it was made for; a file with the same one gets this preset by itself. */
    headers: z.array(lineSchema).max(200).readonly(),
    /** What each column fills: an import field, `field:<id>` for a custom field, or null. */
    columns: z.array(z.string().max(100).nullable()).max(200).readonly(),
    key: z.enum(importKeys),
    mode: z.enum(['append', 'update', 'upsert']),
    usedAt: instantSchema,
  })
  .readonly();
export type ImportPreset = z.infer<typeof importPresetSchema>;
