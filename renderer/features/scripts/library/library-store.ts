import { z } from 'zod';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { CommunityId } from '../../../../shared/domain/ids';
import {
  type ScriptFilter,
  scenarioChoices,
  scriptOrders,
} from '../../../../shared/domain/scripts/find-scripts';
import { ownValue } from '../../../../shared/domain/store/own-value';

/** Everything the library can be narrowed by. */
export type LibraryFilter = Required<ScriptFilter>;

export const noFilter: LibraryFilter = {
  query: '',
  scenario: 'all',
  folder: null,
  tags: [],
  favourites: false,
  order: 'used',
};

const filterSchema = z.object({
  query: z.string().max(200),
  scenario: z.enum(scenarioChoices),
  folder: z.string().nullable(),
  tags: z.array(z.string()).max(50),
  favourites: z.boolean(),
  order: z.enum(scriptOrders),
});

const keptSchema = z.object({ filters: z.record(z.string(), filterSchema) });

type LibraryState = Readonly<{
  filters: Readonly<Record<string, LibraryFilter>>;
  change: (communityId: CommunityId, patch: Partial<LibraryFilter>) => void;
}>;

/** Screen state of the library, for each community: kept by the page over a reload. */
export const useLibrary = create<LibraryState>()(
  persist(
    (set) => ({
      filters: {},
      change: (communityId, patch) =>
        set(({ filters }) => ({
          filters: {
            ...filters,
            [communityId]: { ...noFilter, ...ownValue(filters, communityId), ...patch },
          },
        })),
    }),
    {
      name: 'weilu-script-library',
      partialize: ({ filters }) => ({ filters }),
      merge: (kept, current) => ({ ...current, ...keptSchema.safeParse(kept).data }),
    },
  ),
);

/** The filter of one community's library. */
export function useLibraryFilter(communityId: CommunityId): LibraryFilter {
  return useLibrary((state) => ownValue(state.filters, communityId) ?? noFilter);
}
