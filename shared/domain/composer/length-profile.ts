import { z } from 'zod';
import { lineSchema, nameSchema } from '../text';

/** How long one text may be where it is sent (长度档位), and who says so. */
export const lengthProfileSchema = z
  .object({
    id: z.string().regex(/^[0-9A-Za-z-]{1,40}$/),
    name: nameSchema.pipe(z.string().max(30)),
    unit: z.enum(['characters', 'bytes']),
    /** Most graphemes or UTF-8 bytes of one text. */
    most: z.number().int().min(20).max(100_000),
    /** Graphemes from which one bubble feels long; null does not say. */
    comfort: z.number().int().min(10).max(100_000).nullable(),
    /** Where the figure comes from, for the person to judge. */
    source: lineSchema,
  })
  .readonly();
export type LengthProfile = z.infer<typeof lengthProfileSchema>;

/** For personal WeChat, which names no limit for its client itself: facts.md 1. */
const cautiousProfile: LengthProfile = {
  ...{ id: 'wechat', name: '个人微信（稳妥）', unit: 'characters', most: 2_000, comfort: 300 },
  source: '微信没有公布上限；有机器人通道超过 2,000 字会被悄悄截断，取这个稳妥值',
};

/** The profiles that come with the app: facts.md 1. */
export const builtInProfiles: readonly LengthProfile[] = [
  cautiousProfile,
  {
    ...{ id: 'wecom-app', name: '企业微信应用消息', unit: 'bytes', most: 2_048, comfort: null },
    source: '企业微信开发文档：文本内容不超过 2048 字节，超过会被截断',
  },
  {
    ...{ id: 'wecom-welcome', name: '企业微信入群欢迎语', unit: 'bytes', most: 3_000, comfort: null },
    source: '企业微信开发文档：入群欢迎语文本不超过 3000 字节',
  },
  {
    ...{ id: 'official-reply', name: '公众号自动回复', unit: 'bytes', most: 2_047, comfort: null },
    source: '文档写 2048 字节，有人实测 2047 字节',
  },
];

/** The profile in use; the first where the one chosen is gone or nothing is read yet. */
export function profileInUse(
  settings: Readonly<{ lengthProfiles: readonly LengthProfile[]; lengthProfileId: string }> | undefined,
): LengthProfile {
  const profiles = settings?.lengthProfiles ?? builtInProfiles;
  const chosen = profiles.find(({ id }) => id === settings?.lengthProfileId) ?? profiles[0];
  return chosen ?? cautiousProfile;
}
