import { Button } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { narrows } from '../../../../shared/domain/scripts/find-scripts';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { type LibraryFilter, noFilter } from './library-store';

type NothingFoundProps = Readonly<{
  filter: LibraryFilter;
  /** The library has no scripts at all. */
  empty: boolean;
  onClear: () => void;
  onBuiltIn: () => void;
}>;

const words = text.scripts;

/** Why the list is empty, and what to do about it. */
export function NothingFound({ filter, empty, onClear, onBuiltIn }: NothingFoundProps) {
  if (empty) {
    return (
      <EmptyState
        sentence={words.empty}
        button={
          <Button variant="light" leftSection={<IconBooks size={16} stroke={1.6} />} onClick={onBuiltIn}>
            {text.library.builtIn.offer}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      sentence={sentenceFor(filter)}
      button={
        <Button variant="light" onClick={onClear}>
          {filter.query && !narrows(filter) ? words.clearSearch : words.filters.all}
        </Button>
      }
    />
  );
}

function sentenceFor(filter: LibraryFilter): string {
  if (filter.query)
    return narrows(filter) ? text.library.notFoundHere(filter.query) : words.notFound(filter.query);
  const { scenario, folder, tags, favourites } = filter;
  const others = { ...noFilter, folder, tags };
  if (favourites && !narrows({ ...others, scenario })) return text.library.noFavourites;
  if (favourites || narrows(others)) return text.library.noneHere;
  return scenario === 'archived' ? text.library.nothingArchived : words.noneHere;
}
