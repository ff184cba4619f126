import { useState } from 'react';
import type { FieldId, MemberId } from '../../../../shared/domain/ids';
import { type MergeField, suggestedFromDropped } from '../../../../shared/domain/members/merge/merge-choices';
import type { MergePreview } from '../../../../shared/wire/nouns/members';

/** Which of the two each value is taken from; what was not chosen follows the one that stays. */
export type MergeChoosing = Readonly<{
  keepId: MemberId;
  keep: (id: MemberId) => void;
  /** Whose value of a field is taken. */
  ownerOf: (field: MergeField) => MemberId;
  ownerOfCustom: (field: FieldId) => MemberId;
  choose: (field: MergeField | FieldId, owner: MemberId) => void;
  /** The input the merge takes. */
  choices: Readonly<{ fromDropped: MergeField[]; customFromDropped: FieldId[] }>;
}>;

/**
 * Choices between two members, kept by whose value it is: changing who stays changes nothing that was chosen.
 */
export function useMergeChoices(
  preview: MergePreview | null | undefined,
  keepId: MemberId,
  onKeep: (id: MemberId) => void,
): MergeChoosing {
  const [chosen, setChosen] = useState<Readonly<Record<string, MemberId>>>({});
  const suggested = preview ? suggestedFromDropped(preview.keep, preview.drop) : [];
  const dropId = preview?.drop.id ?? keepId;
  const ownerOf = (field: MergeField) => chosen[field] ?? (suggested.includes(field) ? dropId : keepId);
  const ownerOfCustom = (field: FieldId) => chosen[field] ?? keepId;
  return {
    keepId,
    keep: onKeep,
    ownerOf,
    ownerOfCustom,
    choose: (field, owner) => setChosen({ ...chosen, [field]: owner }),
    choices: {
      fromDropped: (preview?.differing ?? []).filter((field) => ownerOf(field) !== keepId),
      customFromDropped: (preview?.differingFields ?? [])
        .map(({ id }) => id)
        .filter((id) => ownerOfCustom(id) !== keepId),
    },
  };
}
