import { useSearchParams } from 'react-router';

export type HistoryView = 'changes' | 'trash';

/** The record whose changes are shown. */
export type RecordChoice = Readonly<{ id: string; name: string }>;

type HistoryAddress = Readonly<{
  view: HistoryView;
  /** Null for the changes of all records. */
  of: RecordChoice | null;
  setView: (view: HistoryView) => void;
  setOf: (of: RecordChoice | null) => void;
}>;

/** What the address asks for: `#/settings/history?of=<id>&name=曾小雅`, `…?show=trash`. */
export function useHistoryAddress(): HistoryAddress {
  const [search, setSearch] = useSearchParams();
  const id = search.get('of');
  return {
    view: search.get('show') === 'trash' ? 'trash' : 'changes',
    of: id ? { id, name: search.get('name') ?? '' } : null,
    setView: (view) => setSearch(view === 'trash' ? { show: 'trash' } : {}, { replace: true }),
    setOf: (of) => setSearch(of ? { of: of.id, name: of.name } : {}, { replace: true }),
  };
}
