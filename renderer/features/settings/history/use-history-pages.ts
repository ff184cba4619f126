import { useEffect, useState } from 'react';
import type { CommunityId } from '../../../../shared/domain/ids';
import type { WireError } from '../../../../shared/wire/errors';
import type { HistoryEntry, HistoryQueryResults } from '../../../../shared/wire/nouns/history';
import type { QueryInput } from '../../../../shared/wire/vault-contract';
import { useHost } from '../../../data/host-context';

/** Changes read at a time. */
const pageSize = 50;

type Page = HistoryQueryResults['history.page'];

type HistoryPages = Readonly<{
  /** Undefined until the first page is there. */
  entries: readonly HistoryEntry[] | undefined;
  more: boolean;
  error: WireError | undefined;
  loadMore: () => void;
}>;

/**
 * The history by pages that are all live: each begins below the last entry of the one before, so that a new change
 * shifts them all and none is shown twice or left out.
 */
export function useHistoryPages(communityId: CommunityId, recordId: string | null): HistoryPages {
  const { vault } = useHost();
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [wanted, setWanted] = useState(1);
  const [error, setError] = useState<WireError>();
  const cursors = Array.from({ length: wanted }, (_, index) =>
    index === 0 ? 0 : (pages[index - 1]?.entries.at(-1)?.seq ?? -1),
  );
  const key = JSON.stringify([communityId, recordId, cursors.filter((cursor) => cursor >= 0)]);

  useEffect(() => {
    const [community, record, starts] = JSON.parse(key) as [CommunityId, string | null, number[]];
    const watches = starts.map((start, index) => {
      const input: QueryInput<'history.page'> = {
        before: start || null,
        count: pageSize,
        filter: record ? { recordId: record } : null,
        communityId: community,
      };
      const take = (page: Page) =>
        setPages((before) => {
          const next = before.slice();
          next[index] = page;
          return next;
        });
      return vault.watch('history.page', input, take, setError);
    });
    return () => {
      for (const watch of watches) watch.stop();
    };
  }, [vault, key]);

  const shown = pages.slice(0, wanted);
  return {
    entries: pages.length > 0 ? shown.flatMap((page) => page?.entries ?? []) : undefined,
    more: shown.at(-1)?.more ?? false,
    error,
    loadMore: () => setWanted((before) => before + 1),
  };
}
