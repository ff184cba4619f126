import { z } from 'zod';
import { daySchema, instantSchema } from '../days';
import { communityIdSchema, materialIdSchema, memberIdSchema } from '../ids';
import { lineSchema, nameSchema, noteSchema } from '../text';

/** What a material is: a text, a picture, a link or a file. */
export const materialForms = ['text', 'image', 'link', 'file'] as const;
export type MaterialForm = (typeof materialForms)[number];

/** 行业资讯/产品服务/科普知识/技能分享, and what talk starts with: 破冰 and 热点 (话题库). */
export const materialCategories = [
  '行业资讯',
  '产品服务',
  '科普知识',
  '技能分享',
  '破冰',
  '热点',
  '其他',
] as const;
export type MaterialCategory = (typeof materialCategories)[number];

/** Whether whoever made it let it be used: nobody asked, asked, or granted. */
export const consents = ['none', 'asked', 'given'] as const;
export type Consent = (typeof consents)[number];

/** A file kept beside the data, under the SHA-256 of its bytes. */
export const keptFileSchema = z
  .object({
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    name: lineSchema,
    /** Size in bytes. */
    size: z.number().int().min(0),
    mediaType: lineSchema,
  })
  .readonly();
export type KeptFile = z.infer<typeof keptFileSchema>;

/** A small picture as a data URL of a raster image; nothing else is ever shown. */
export const thumbnailSchema = z
  .string()
  .max(60_000)
  .regex(/^(?:|data:image\/(?:jpeg|png|webp);base64,[0-9A-Za-z+/=]+)$/);

/** Longest address a material keeps, in UTF-16 units. */
export const urlLimit = 2000;

const editableMaterialShape = {
  form: z.enum(materialForms),
  category: z.enum(materialCategories),
  title: nameSchema,
  body: noteSchema,
  /** Address of a link, `http:` or `https:`; shown as text, never fetched. */
  url: z.string().max(urlLimit),
  file: keptFileSchema.nullable(),
  thumbnail: thumbnailSchema,
  /** Where it is from. */
  source: lineSchema,
  contributorId: memberIdSchema.nullable(),
  contributor: lineSchema,
  consent: z.enum(consents),
  /** Last day it may be used, or null. */
  expiresOn: daySchema.nullable(),
  /** Days it rests after use; null as the community has it. */
  restDays: z.number().int().min(0).max(3650).nullable(),
  archivedAt: instantSchema.nullable(),
};

/** One of 素材库: something that may be put into content. */
export const materialSchema = z
  .object({
    id: materialIdSchema,
    communityId: communityIdSchema,
    ...editableMaterialShape,
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly();
export type Material = z.infer<typeof materialSchema>;

export const materialPatchSchema = z.object(editableMaterialShape).exactPartial().strict().readonly();
export type MaterialPatch = z.infer<typeof materialPatchSchema>;

/** A new material with nothing filled in but its title. */
export const newMaterialFields = {
  form: 'text',
  category: '其他',
  body: '',
  url: '',
  file: null,
  thumbnail: '',
  source: '',
  contributorId: null,
  contributor: '',
  consent: 'none',
  expiresOn: null,
  restDays: null,
  archivedAt: null,
} as const satisfies MaterialPatch;
