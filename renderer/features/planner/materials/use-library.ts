import { useMemo, useState } from 'react';
import {
  findMaterials,
  type MaterialFilter,
  searchableMaterials,
} from '../../../../shared/domain/planner/materials/find-materials';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';

const none: readonly MaterialRow[] = [];

/** Every material in use, and not narrowed by anything. */
export const anyMaterial: MaterialFilter = { query: '', category: null, form: null, archived: false };

/** 素材库 and what of it is looked at. */
export type Library = Readonly<{
  /** All of it; undefined until it was read. */
  rows: readonly MaterialRow[] | undefined;
  /** What the filter leaves. */
  found: readonly MaterialRow[];
  filter: MaterialFilter;
  narrow: (patch: Partial<MaterialFilter>) => void;
}>;

/** Reads 素材库 of the community and narrows it. */
export function useLibrary(): Library {
  const { community } = useScope();
  const rows = useVaultQuery('materials.list', { communityId: community.id }).data;
  const [filter, setFilter] = useState(anyMaterial);
  const searchable = useMemo(() => searchableMaterials(rows ?? none), [rows]);
  const found = useMemo(() => findMaterials(searchable, filter), [searchable, filter]);
  const narrow = (patch: Partial<MaterialFilter>) => setFilter((now) => ({ ...now, ...patch }));
  return { rows, found, filter, narrow };
}
