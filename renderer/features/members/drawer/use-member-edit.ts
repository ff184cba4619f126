import type { Member, MemberPatch } from '../../../../shared/domain/members/member';
import type { SkinField, SkinProfile } from '../../../../shared/domain/members/skin';
import { useSave } from '../../../data/use-run';

type MemberEdit = Readonly<{
  /** Saves some fields of the member. */
  save: (patch: MemberPatch) => Promise<boolean>;
  /** Saves some fields of the skin profile. */
  saveSkin: (part: Partial<Omit<SkinProfile, 'evidence'>>) => Promise<boolean>;
  /** Saves who said a value of the skin profile, where and when; one entry a field. */
  saveEvidence: (evidence: SkinProfile['evidence'][number]) => Promise<boolean>;
}>;

/** Editing in place, one command a field, each with its own 撤销. */
export function useMemberEdit(member: Member): MemberEdit {
  const saveCommand = useSave();
  const { id, skin } = member;
  const save = (patch: MemberPatch) => saveCommand('members.update', { id, patch });
  return {
    save,
    saveSkin: (part) => save({ skin: { ...skin, ...part } }),
    saveEvidence: (evidence) =>
      save({ skin: { ...skin, evidence: [...withoutField(skin, evidence.field), evidence] } }),
  };
}

function withoutField(skin: SkinProfile, field: SkinField) {
  return skin.evidence.filter((entry) => entry.field !== field);
}
