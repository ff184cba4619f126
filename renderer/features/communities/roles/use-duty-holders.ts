import type { DutyOffer } from '../../../../shared/domain/communities/community';
import type { MemberId } from '../../../../shared/domain/ids';
import type { Duty, Member } from '../../../../shared/domain/members/member';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';

type DutyHolders = Readonly<{
  /** Gives somebody a 职务 with the text it is offered with. */
  give: (id: MemberId, offer: DutyOffer, claimedBy: Duty['claimedBy']) => Promise<boolean>;
  /** Lets somebody put a 职务 down. */
  take: (id: MemberId, title: string) => Promise<boolean>;
}>;

/** Who holds which 职务, changed from the table: read fresh, for a member's 职务 are saved as a whole. */
export function useDutyHolders(): DutyHolders {
  const { vault } = useHost();
  const save = useSave();
  const today = useToday();

  const change = async (id: MemberId, next: (duties: Member['duties']) => readonly Duty[]) => {
    try {
      const detail = await vault.query('members.detail', { id });
      const held = detail?.member.duties ?? [];
      return await save('members.update', { id, patch: { duties: [...next(held)] } });
    } catch (thrown) {
      showError(thrown);
      return false;
    }
  };

  return {
    give: (id, { title, description }, claimedBy) =>
      change(id, (held) => [
        ...held.filter((duty) => duty.title !== title),
        { title, description, claimedOn: today, claimedBy },
      ]),
    take: (id, title) => change(id, (held) => held.filter((duty) => duty.title !== title)),
  };
}
