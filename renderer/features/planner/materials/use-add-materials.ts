import { useCallback } from 'react';
import { type PastedMaterial, pastedLimit } from '../../../../shared/domain/planner/materials/read-pasted';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';

/** Puts new materials into 素材库, at once and undone at once; gives whether they are there. */
export function useAddMaterials(): (materials: readonly PastedMaterial[]) => Promise<boolean> {
  const { community } = useScope();
  const save = useSave();
  return useCallback(
    async (materials) => {
      if (materials.length === 0) return false;
      const kept = materials.slice(0, pastedLimit);
      return save('materials.create', { communityId: community.id, materials: kept });
    },
    [save, community.id],
  );
}
