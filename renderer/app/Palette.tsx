import { Group, Kbd, Text } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import {
  IconBolt,
  IconCalendarEvent,
  IconConfetti,
  IconMessage2,
  IconPencilPlus,
  IconSearch,
  IconUser,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { matchesQuery, toQueryTerms, toSearchable } from '../../shared/domain/search/pinyin-search';
import type { PaletteHit, PaletteNoun } from '../../shared/wire/nouns/palette';
import { useScope } from '../data/scope';
import { useVaultQuery } from '../data/use-vault-query';
import { text } from '../i18n/text';
import { isAnyHitSelected, paletteStore, selectFirstHit } from '../ui/palette-store';
import { actions, keysInWords } from './actions';
import { isMac } from './platform';
import { useActionContext } from './use-action-context';

const icons = {
  member: IconUser,
  script: IconMessage2,
  plannerItem: IconCalendarEvent,
  activity: IconConfetti,
} as const;

/** Members found that something may be noted down about at once. */
const peopleToLog = 3;

const searchableActions = actions.map((action) => ({ action, label: toSearchable(action.label) }));

/** Ctrl/⌘+K: every action and every record, by substring, pinyin or initials. */
export function Palette({ onShortcuts }: Readonly<{ onShortcuts: () => void }>) {
  const [query, setQuery] = useState('');
  const { community } = useScope();
  const navigate = useNavigate();
  const context = useActionContext(onShortcuts);
  const hits = useVaultQuery(
    'palette.search',
    query.trim() ? { communityId: community.id, text: query } : null,
  );
  const waiting = query.trim() !== '' && hits.stale;
  const records = hits.data ?? [];
  const people = records.filter(({ noun }) => noun === 'member').slice(0, peopleToLog);
  const terms = toQueryTerms(query);
  const matching = searchableActions.filter(({ label }) => matchesQuery([label], terms));
  const shown = [...records.map(({ id }) => id), ...matching.map(({ action }) => action.id)].join(' ');
  const onEnter = useFirstHit(shown, waiting);

  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      maxHeight={420}
      scrollable
      clearQueryOnClose
      size="lg"
    >
      <Spotlight.Search
        placeholder={text.frame.paletteHint}
        aria-label={text.frame.paletteTitle}
        onKeyDownCapture={onEnter}
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {(Object.keys(icons) as PaletteNoun[]).map((noun) => {
          const ofNoun = records.filter((hit) => hit.noun === noun);
          return ofNoun.length > 0 ? (
            <Spotlight.ActionsGroup key={noun} label={text.frame.paletteNouns[noun]}>
              {ofNoun.map((hit) => (
                <RecordHit key={hit.id} hit={hit} onChoose={() => navigate(hit.address)} />
              ))}
            </Spotlight.ActionsGroup>
          ) : null;
        })}
        {(matching.length > 0 || people.length > 0) && (
          <Spotlight.ActionsGroup label={text.frame.paletteActions}>
            {people.map((hit) => (
              <Spotlight.Action
                key={`log ${hit.id}`}
                onClick={() => navigate(`${hit.address}?do=log`)}
                leftSection={<IconPencilPlus size={18} stroke={1.6} />}
                label={text.frame.paletteLog(hit.title)}
              />
            ))}
            {matching.map(({ action }) => (
              <Spotlight.Action
                key={action.id}
                onClick={() => action.perform(context)}
                leftSection={<IconBolt size={18} stroke={1.6} />}
                label={action.label}
                rightSection={action.keys ? <Keys keys={action.keys} /> : null}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {matching.length === 0 && records.length === 0 && (
          <Spotlight.Empty>{waiting ? text.frame.paletteSearching : text.frame.paletteEmpty}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/**
 * Keeps the first hit selected while hits arrive; an Enter pressed before they are there waits for them, so that
 * typing a name and Enter at once opens that person.
 */
function useFirstHit(shown: string, waiting: boolean): (event: KeyboardEvent) => void {
  const enterPressed = useRef(false);
  useEffect(() => {
    if (waiting || shown === '') return;
    const first = selectFirstHit();
    if (!enterPressed.current) return;
    enterPressed.current = false;
    first?.click();
  }, [shown, waiting]);
  return (event) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) {
      enterPressed.current = false;
      return;
    }
    enterPressed.current = waiting;
    if (waiting) event.stopPropagation();
    // Hits drawn this moment are selected a moment later, and a quick hand is faster.
    else if (!isAnyHitSelected()) selectFirstHit();
  };
}

function RecordHit({ hit, onChoose }: Readonly<{ hit: PaletteHit; onChoose: () => void }>) {
  const Icon = icons[hit.noun];
  return (
    <Spotlight.Action onClick={onChoose} leftSection={<Icon size={18} stroke={1.6} />}>
      <Text className="one-line person-text" flex={1}>
        {hit.title}
      </Text>
      <Text size="sm" c="dimmed">
        {hit.detail}
      </Text>
    </Spotlight.Action>
  );
}

/** A shortcut as key caps. */
export function Keys({ keys }: Readonly<{ keys: string }>) {
  return (
    <Group gap={4} wrap="nowrap">
      {keysInWords(keys, isMac()).map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
    </Group>
  );
}
