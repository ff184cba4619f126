import { useMemo, useState } from 'react';
import {
  allListColumns,
  chosenListColumns,
  type ListColumn,
  moveColumn,
  toggleColumn,
} from '../../../../shared/domain/members/list-columns';
import { type MemberSort, sortByName } from '../../../../shared/wire/nouns/members';
import { type AppSettings, defaultSettings } from '../../../../shared/wire/nouns/settings';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';

/** How the list is shown: which columns in which order, and what it is ordered by. Kept with the settings. */
export type ListView = Readonly<{
  columns: readonly ListColumn[];
  /** Every column there is to choose, those shown first. */
  choices: readonly ListColumn[];
  sort: MemberSort;
  toggle: (name: string) => void;
  move: (name: string, by: -1 | 1) => void;
  /** The columns there were at first, in order of name. */
  reset: () => void;
  /** Orders by a column; by the same one again, the other way round. */
  sortBy: (name: string) => void;
}>;

type ViewSettings = Pick<AppSettings, 'memberColumns' | 'memberSort'>;

function viewOf({ memberColumns, memberSort }: AppSettings): ViewSettings {
  return { memberColumns, memberSort };
}

function isSameView(one: ViewSettings, other: ViewSettings): boolean {
  return (
    one.memberColumns.join('\n') === other.memberColumns.join('\n') &&
    one.memberSort.by === other.memberSort.by &&
    one.memberSort.descending === other.memberSort.descending
  );
}

/** The remembered view of the list. */
export function useListView(): ListView {
  const { community } = useScope();
  const run = useRun();
  const stored = useVaultQuery('settings.all', {}).data ?? defaultSettings;
  // What was chosen shows at once, and not only when it is written.
  const [ahead, setAhead] = useState<ViewSettings | null>(null);
  const saved = viewOf(stored);
  if (ahead && isSameView(ahead, saved)) setAhead(null);
  const known = useVaultQuery('fields.list', { communityId: community.id }).data;
  const fields = useMemo(() => (known ?? []).filter(({ archivedAt }) => archivedAt === null), [known]);
  const { memberColumns: names, memberSort: sort } = ahead ?? saved;
  const columns = useMemo(() => chosenListColumns(names, fields), [names, fields]);
  const shown = columns.map(({ id }) => id);
  const change = (patch: Partial<ViewSettings>) => {
    const next = { ...(ahead ?? saved), ...patch };
    setAhead(next);
    void run('settings.change', { patch: next }, { quiet: true }).then((receipt) => {
      if (!receipt) setAhead(null);
    });
  };

  return {
    columns,
    choices: [...columns, ...allListColumns(fields).filter(({ id }) => !shown.includes(id))],
    sort,
    toggle: (name) => {
      const memberColumns = toggleColumn(names, name);
      // Nobody should wonder about an order whose column is not there.
      const hidden = sort.by === name && !memberColumns.includes(name);
      change({ memberColumns, ...(hidden && { memberSort: sortByName }) });
    },
    move: (name, by) => change({ memberColumns: moveColumn(names, name, by, shown) }),
    reset: () =>
      change({ memberColumns: defaultSettings.memberColumns, memberSort: defaultSettings.memberSort }),
    sortBy: (name) =>
      change({ memberSort: { by: name, descending: sort.by === name ? !sort.descending : false } }),
  };
}
