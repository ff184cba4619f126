import { useMemo } from 'react';
import type { Day } from '../../../../shared/domain/days';
import { memberPatchOf } from '../../../../shared/domain/members/import/member-patch';
import type { ParsedRow } from '../../../../shared/domain/members/import/parse-row';
import {
  type ImportMode,
  type ImportPlan,
  planImport,
} from '../../../../shared/domain/members/import/plan-import';
import { parseMemberRows } from '../../../../shared/domain/members/import/read-member-file';
import type { ImportWrite } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import type { ChosenFile } from './use-import-file';

export type PlannedImport = Readonly<{
  rows: readonly ParsedRow[];
  plan: ImportPlan;
  /** The plan as the vault writes it. */
  writes: () => ImportWrite[];
}>;

/** The dry run: what each row would do, from the file, its mapping and the members already there. */
export function useImportPlan(
  { name, file, mapping }: ChosenFile,
  mode: ImportMode,
  today: Day,
): PlannedImport | null {
  const { community } = useScope();
  const existing = useVaultQuery('members.importBase', { communityId: community.id }).data;
  const rows = useMemo(() => parseMemberRows(file, mapping, { today }), [file, mapping, today]);
  const plan = useMemo(
    () => (existing ? planImport(rows, existing, { mode }) : null),
    [rows, existing, mode],
  );
  if (!plan || !existing) return null;

  const writes = () => {
    const members = new Map(existing.map((member) => [member.id, member]));
    const evidence = { by: text.importing.evidenceBy, on: today, where: name };
    return plan.writes.map((write): ImportWrite => {
      const memberId = write.kind === 'update' ? write.memberId : null;
      const member = memberId ? (members.get(memberId) ?? null) : null;
      return {
        memberId,
        patch: memberPatchOf(member, write.draft, evidence),
        tagNames: [...(write.draft.tagNames ?? [])],
      };
    });
  };
  return { rows, plan, writes };
}
