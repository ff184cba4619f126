import { Radio, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { text } from '../../../i18n/text';
import { OwnTemplateMenu } from '../own-templates/OwnTemplateMenu';
import classes from './Gallery.module.css';
import { GalleryCard } from './GalleryCard';
import { searchShelves, type Templates } from './use-templates';

const words = text.activityTemplates.gallery;

type GalleryProps = Readonly<{ templates: Templates; value: string; onChange: (id: string) => void }>;

/** The templates by what they are for, one's own first; ↑ and ↓ choose, also from the search. */
export function Gallery({ templates, value, onChange }: GalleryProps) {
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const shelves = searchShelves(templates.shelves, query);
  const found = shelves.flatMap((shelf) => shelf.templates);
  const reached = found.some(({ id }) => id === value) ? value : found[0]?.id;
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  }, []);
  const onSearchKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && query !== '') {
      event.preventDefault();
      setQuery('');
    }
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    // What was searched for, not what happened to be chosen before and is found too.
    const best = query.trim() === '' ? reached : found[0]?.id;
    if (best === undefined) return;
    onChange(best);
    list.current?.querySelector<HTMLElement>(`[data-template="${CSS.escape(best)}"]`)?.focus();
  };
  return (
    <div className={classes.gallery}>
      <TextInput
        label={words.search}
        placeholder={words.searchHint}
        leftSection={<IconSearch size={15} stroke={1.6} />}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onSearchKey}
      />
      <div className={classes.list} ref={list}>
        <Radio.Group value={value} onChange={onChange} name="template" aria-label={words.title}>
          {shelves.map((shelf) => (
            <div key={shelf.kind} role="presentation">
              <div className={classes.shelf}>{words.shelves[shelf.kind]}</div>
              {shelf.kind === 'own'
                ? shelf.templates.map((template) => (
                    <GalleryCard key={template.id} template={template} reached={template.id === reached}>
                      <OwnTemplateMenu template={template} />
                    </GalleryCard>
                  ))
                : shelf.templates.map((template) => (
                    <GalleryCard key={template.id} template={template} reached={template.id === reached} />
                  ))}
            </div>
          ))}
        </Radio.Group>
        {found.length === 0 ? (
          <Text size="sm" c="dimmed" py="md">
            {words.none}
          </Text>
        ) : null}
        {query === '' && shelves[0]?.kind !== 'own' ? (
          <Text size="xs" c="dimmed" py="xs">
            {words.ownHint}
          </Text>
        ) : null}
      </div>
    </div>
  );
}
