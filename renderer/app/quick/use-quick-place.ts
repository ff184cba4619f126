import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { memberIdSchema } from '../../../shared/domain/ids';
import type { Scope } from '../../data/scope';
import { notePlace, nowhere, type QuickPlace, readPlace } from './quick-place';

function usePlaceStore() {
  return useLocalStorage<QuickPlace>({
    key: 'weilu-quick-place',
    defaultValue: nowhere,
    getInitialValueInEffect: false,
    serialize: (place) => JSON.stringify(place),
    deserialize: (kept) => readPlace(kept),
  });
}

/** Where the desk stands, also in another window, and as it changes there. */
export function useQuickPlace(): QuickPlace {
  return usePlaceStore()[0];
}

/** Notes where the desk stands and whose page is open, for 快捷话术. */
export function useNoteQuickPlace(scope: Scope | null): void {
  const [, setPlace] = usePlaceStore();
  const { pathname } = useLocation();
  const communityId = scope?.community.id ?? null;
  const groupId = scope?.group?.id ?? null;
  const memberId = memberIdSchema.safeParse(/^\/members\/([^/]+)$/.exec(pathname)?.[1]).data;
  useEffect(() => {
    if (!communityId) return;
    setPlace((place) => notePlace(place, { communityId, groupId, memberId }, Date.now()));
  }, [setPlace, communityId, groupId, memberId]);
}
