import { z } from 'zod';

/** One setting: a name and a value that JSON can hold. */
export const settingSchema = z.object({ key: z.string().min(1).max(100), value: z.json() }).readonly();
export type Setting = z.infer<typeof settingSchema>;
