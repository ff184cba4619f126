import type { MaterialId } from '../../../../shared/domain/ids';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { useMissingFiles } from '../materials/use-missing-files';

/** A material of an item; null where it is in the library no more. */
export type UsedMaterial = Readonly<{
  id: MaterialId;
  row: MaterialRow | null;
  /** Its file is not where it was kept. */
  fileMissing: boolean;
}>;

/** The materials of an item, in their order; empty while the library is read. */
export function useMaterialsOf({ materialIds }: Pick<PlannerItem, 'materialIds'>): readonly UsedMaterial[] {
  const { community } = useScope();
  const input = materialIds.length > 0 ? { communityId: community.id } : null;
  const rows = useVaultQuery('materials.list', input).data ?? [];
  const own = rows.filter(({ material }) => materialIds.includes(material.id));
  const { missing } = useMissingFiles(own);
  if (rows.length === 0) return [];
  return materialIds.map((id) => {
    const row = own.find(({ material }) => material.id === id) ?? null;
    const hash = row?.material.file?.hash;
    return { id, row, fileMissing: hash !== undefined && missing.has(hash) };
  });
}
