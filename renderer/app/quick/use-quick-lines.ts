import { useMemo } from 'react';
import { toSearchableScript } from '../../../shared/domain/scripts/find-scripts';
import type { Script } from '../../../shared/domain/scripts/script';
import type { QueuedText } from '../../../shared/wire/nouns/scripts';
import { useScope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';
import { quickScripts } from './quick-scripts';

/** One line of the list: a script, or what comes next in the copy queue, of so many that wait. */
export type QuickLine = Readonly<{ queued: QueuedText; waiting: number } | { script: Script }>;

/** What the query finds, below what the copy queue goes on with while nothing is typed. */
export function useQuickLines(
  query: string,
): Readonly<{ library: readonly Script[]; lines: readonly QuickLine[] | undefined }> {
  const { community } = useScope();
  const library = useVaultQuery('scripts.list', { communityId: community.id }).data;
  const searchable = useMemo(() => library?.map(toSearchableScript), [library]);
  const queue = useVaultQuery('queue.current', { communityId: community.id });
  const waiting = queue.stale ? undefined : queue.data?.items;
  // Without the queue there are still the scripts.
  const ready = waiting !== undefined || queue.error !== undefined;

  const lines = useMemo((): readonly QuickLine[] | undefined => {
    if (!searchable || !ready) return undefined;
    const scripts = quickScripts(searchable, query).map((script) => ({ script }));
    const [queued] = query.trim() === '' && waiting ? waiting : [];
    return queued ? [{ queued, waiting: waiting?.length ?? 0 }, ...scripts] : scripts;
  }, [searchable, ready, waiting, query]);
  return { library: library ?? noScripts, lines };
}

const noScripts: readonly Script[] = [];
