import { useEffect, useState } from 'react';
import { z } from 'zod';
import { daySchema, timeOfDaySchema } from '../../../../shared/domain/days';
import { communityIdSchema, groupIdSchema } from '../../../../shared/domain/ids';
import { lineSchema } from '../../../../shared/domain/text';

/** What was filled in for a new activity; null stands for what nobody chose yet. */
const formSchema = z.object({
  communityId: communityIdSchema,
  templateId: z.string().max(64).nullable(),
  title: lineSchema.nullable(),
  startsOn: daySchema.nullable(),
  startsAt: timeOfDaySchema.nullable(),
  groupIds: z.array(groupIdSchema).max(1000).readonly().nullable(),
});
export type KeptForm = Readonly<z.infer<typeof formSchema>>;

const storageKey = 'weilu.new-activity';

/**
 * A form that survives a reload of the window: kept in its session, and forgotten when the screen is left. What cannot
 * be read, or is of another community, is as if nothing was filled in.
 */
export function useKeptForm(communityId: KeptForm['communityId']) {
  const [form, setForm] = useState<KeptForm>(() => read(communityId));
  useEffect(() => {
    sessionStorage.setItem(storageKey, JSON.stringify(form));
  }, [form]);
  useEffect(() => () => sessionStorage.removeItem(storageKey), []);
  const change = (part: Partial<KeptForm>) => setForm((now) => ({ ...now, ...part }));
  return [form, change] as const;
}

function read(communityId: KeptForm['communityId']): KeptForm {
  const nothing = { templateId: null, title: null, startsOn: null, startsAt: null, groupIds: null };
  try {
    const kept = formSchema.safeParse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null')).data;
    if (kept?.communityId === communityId) return kept;
  } catch {
    // Not what was written here.
  }
  return { communityId, ...nothing };
}
