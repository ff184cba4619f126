import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import { type ReminderTiming, reminderTimings } from '../../shared/domain/planner/reminders/due-reminders';

type ReminderState = Readonly<{
  timing: ReminderTiming;
  setTiming: (timing: ReminderTiming) => void;
}>;

const keptSchema = z.object({ timing: z.enum(reminderTimings) });

/** When the person is reminded: a matter of the device, as the browser's permission is, and kept by the page. */
export const useReminderTiming = create<ReminderState>()(
  persist((set) => ({ timing: 'at-time', setTiming: (timing) => set({ timing }) }), {
    name: 'weilu-reminders',
    partialize: ({ timing }) => ({ timing }),
    merge: (kept, current) => ({ ...current, ...keptSchema.safeParse(kept).data }),
  }),
);
