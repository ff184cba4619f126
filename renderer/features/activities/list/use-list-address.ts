import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { type ActivityStatus, activityStatuses } from '../../../../shared/domain/activities/activity';

export const listViews = ['cards', 'timeline'] as const;
export type ListView = (typeof listViews)[number];

/** What of the activities is shown, and how; kept in the address, so that coming back shows the same. */
export type ListAddress = Readonly<{
  view: ListView;
  /** Null shows all. */
  status: ActivityStatus | null;
  change: (change: Partial<Readonly<{ view: ListView; status: ActivityStatus | null }>>) => void;
  openLessons: () => void;
}>;

/** The state of the list that is kept in its address. */
export function useListAddress(): ListAddress {
  const [params, setParams] = useSearchParams();
  const put = useCallback(
    (parts: Readonly<Record<string, string | null | undefined>>, replace: boolean) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(parts)) {
            if (value) after.set(name, value);
            else after.delete(name);
          }
          return after;
        },
        { replace },
      ),
    [setParams],
  );
  const change = useCallback<ListAddress['change']>(
    ({ view, status }) =>
      put(
        {
          ...(view === undefined ? {} : { view: view === 'timeline' ? view : null }),
          ...(status === undefined ? {} : { status }),
        },
        true,
      ),
    [put],
  );
  return {
    view: params.get('view') === 'timeline' ? 'timeline' : 'cards',
    status: activityStatuses.find((each) => each === params.get('status')) ?? null,
    change,
    openLessons: () => put({ do: 'lessons' }, false),
  };
}
