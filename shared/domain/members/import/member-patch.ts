import type { Day } from '../../days';
import {
  type Duty,
  type Member,
  type MemberPatch,
  type SpecialtyDomain,
  specialtyDomains,
  type Trait,
} from '../member';
import { type SkinEvidence, type SkinField, type SkinProfile, unknownSkin } from '../skin';
import type { MemberDraft, SkinDraft } from './member-draft';

/** Who said what a file says, when and where it was learned. */
export interface ImportEvidence {
  readonly by: string;
  readonly on: Day | null;
  readonly where: string;
}

/** What writing a draft needs of the member it changes. */
export type PatchedMember = Pick<Member, 'inviter' | 'skin' | 'traits' | 'duties'>;

/**
 * The patch that writes a planned draft to a member, or to a new one when `member` is null. Tags are not in
 * it: their names have to become ids first. An inviter keeps the member they are linked to while the name
 * stays. Skin values that the draft changes carry the evidence given.
 */
export function memberPatchOf(
  member: PatchedMember | null,
  draft: MemberDraft,
  evidence: ImportEvidence | null = null,
): MemberPatch {
  const { inviterName, skin, specialties, dutyTitles, tagNames: _, ...plain } = draft;
  const sameInviter = member !== null && member.inviter.name === inviterName;
  return {
    ...plain,
    ...(inviterName !== undefined && {
      inviter: sameInviter ? member.inviter : { name: inviterName, memberId: null },
    }),
    ...(skin !== undefined && { skin: patchSkin(member?.skin ?? unknownSkin, skin, evidence) }),
    ...(specialties !== undefined && { traits: addSpecialties(member?.traits ?? [], specialties) }),
    ...(dutyTitles !== undefined && { duties: addDuties(member?.duties ?? [], dutyTitles) }),
  };
}

function patchSkin(skin: SkinProfile, draft: SkinDraft, evidence: ImportEvidence | null): SkinProfile {
  const patched: SkinProfile = {
    ...skin,
    type: draft.type ?? skin.type,
    sensitive: draft.sensitive ?? skin.sensitive,
    concerns: [...new Set([...skin.concerns, ...draft.concerns])],
    states: [...new Set([...skin.states, ...draft.states])],
    allergens: [...new Set([...skin.allergens, ...draft.allergens])],
  };
  if (evidence === null) return patched;
  const changed = new Set<SkinField>(
    (['concerns', 'states', 'allergens'] as const).filter(
      (field) => patched[field].length > skin[field].length,
    ),
  );
  if (patched.type !== skin.type) changed.add('type');
  if (patched.sensitive !== skin.sensitive) changed.add('sensitive');
  const kept = skin.evidence.filter(({ field }) => !changed.has(field));
  const added: SkinEvidence[] = [...changed].map((field) => ({ field, ...evidence }));
  return { ...patched, evidence: [...kept, ...added] };
}

function addSpecialties(traits: readonly Trait[], names: readonly string[]): readonly Trait[] {
  const known = new Set(traits.filter(({ kind }) => kind === 'specialty').map(({ name }) => name));
  const added = names.filter((name) => !known.has(name));
  return [
    ...traits,
    ...added.map(
      (name): Trait => ({
        kind: 'specialty',
        name,
        domain: domainOf(name),
        quote: '',
        on: null,
        strength: 1,
      }),
    ),
  ];
}

function domainOf(specialty: string): SpecialtyDomain {
  return specialtyDomains.find((domain) => domain === specialty) ?? '其他';
}

function addDuties(duties: readonly Duty[], titles: readonly string[]): readonly Duty[] {
  const known = new Set(duties.map(({ title }) => title));
  const added = titles.filter((title) => !known.has(title));
  return [
    ...duties,
    ...added.map((title): Duty => ({ title, description: '', claimedOn: null, claimedBy: 'appointed' })),
  ];
}
