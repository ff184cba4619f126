import { patchRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Leaves a member out of 该联系的人 until a day, or brings the member back. */
export const snoozeMember: CommandHandler<'members.snooze'> = async ({ id, until }, { database, now }) => {
  const member = await patchRow(database.members, id, { snoozedUntil: until, updatedAt: now });
  return { result: null, facts: { name: member.nickname, ...(until ? { day: until } : {}) } };
};
