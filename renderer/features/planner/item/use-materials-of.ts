import type { MaterialId } from '../../../../shared/domain/ids';
import type { Material } from '../../../../shared/domain/planner/material';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { useVaultQuery } from '../../../data/use-vault-query';
import { useMissingFiles } from '../materials/use-missing-files';

/** A material of an item; null where it is in the library no more. */
export type UsedMaterial = Readonly<{
  id: MaterialId;
  material: Material | null;
  /** Its file is not where it was kept. */
  fileMissing: boolean;
}>;

/** The materials of an item, in their order; empty while they are read. */
export function useMaterialsOf({ materialIds }: Pick<PlannerItem, 'materialIds'>): readonly UsedMaterial[] {
  const input = materialIds.length > 0 ? { ids: [...materialIds] } : null;
  const read = useVaultQuery('materials.byIds', input).data;
  const { missing } = useMissingFiles((read ?? []).map((material) => ({ material })));
  if (!read) return [];
  return materialIds.map((id) => {
    const material = read.find((one) => one.id === id) ?? null;
    const hash = material?.file?.hash;
    return { id, material, fileMissing: hash !== undefined && missing.has(hash) };
  });
}
