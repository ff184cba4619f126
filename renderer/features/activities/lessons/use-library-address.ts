import { useSearchParams } from 'react-router';

/** Whether the lessons library is open: `?do=lessons` in the address, so that it can be opened from anywhere. */
export function useLibraryAddress() {
  const [search, setSearch] = useSearchParams();
  const show = (open: boolean) =>
    setSearch(
      (before) => {
        if (open) before.set('do', 'lessons');
        else before.delete('do');
        return before;
      },
      { replace: true },
    );
  return { opened: search.get('do') === 'lessons', open: () => show(true), close: () => show(false) };
}
