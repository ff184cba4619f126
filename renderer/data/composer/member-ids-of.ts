import type { MemberId } from '../../../shared/domain/ids';
import type { ScriptMember } from '../../../shared/domain/scripts/script-context';

/** The ids of a text's members. */
export function memberIdsOf(members: readonly ScriptMember[]): MemberId[] {
  return members.map(({ member }) => member.id);
}
