import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { builtInScripts } from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import type { Script } from '../../../../shared/domain/scripts/script';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import classes from './BuiltIn.module.css';
import { BuiltInList } from './BuiltInList';
import { BuiltInPreview } from './BuiltInPreview';
import { findBuiltIn } from './find-built-in';

type BuiltInChoiceProps = Readonly<{ scripts: readonly Script[]; onClose: () => void }>;

const words = text.library.builtIn;

/** The built-in scripts by folder with one of them read beside; some or all are put into the library. */
export function BuiltInChoice({ scripts, onClose }: BuiltInChoiceProps) {
  const { community } = useScope();
  const run = useRun();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shownKey, setShownKey] = useState<string | null>(null);
  const have = useMemo(() => new Set(scripts.map(({ title }) => title)), [scripts]);
  const found = useMemo(() => findBuiltIn(query), [query]);
  const missing = builtInScripts.filter(({ title }) => !have.has(title));
  const shown = found.find(({ key }) => key === shownKey) ?? found[0] ?? null;

  const add = async (keys: readonly string[]) => {
    const receipt = await run('scripts.addBuiltIn', { communityId: community.id, keys: [...keys] });
    if (receipt) onClose();
  };
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    list.current?.querySelector<HTMLInputElement>('input:not(:disabled)')?.focus();
  };

  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {missing.length === 0 ? words.haveAll : words.intro}
      </Text>
      <div className={classes.columns}>
        <Stack gap="xs" miw={0}>
          <TextInput
            data-autofocus
            aria-label={words.search}
            placeholder={words.search}
            leftSection={<IconSearch size={16} stroke={1.6} />}
            value={query}
            maxLength={200}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={toList}
          />
          <BuiltInList
            ref={list}
            scripts={found}
            have={have}
            chosen={chosen}
            shownKey={shown?.key ?? null}
            onChoose={setChosen}
            onShow={setShownKey}
          />
          {found.length === 0 && (
            <Text size="sm" c="dimmed" ta="center" p="md">
              {words.notFound(query)}
            </Text>
          )}
        </Stack>
        {shown && <BuiltInPreview script={shown} have={have} />}
      </div>
      <Group justify="flex-end" gap="xs">
        {missing.length > 0 && (
          <Button variant="default" onClick={() => void add(missing.map(({ key }) => key))}>
            {words.addAll(missing.length)}
          </Button>
        )}
        <Button disabled={chosen.size === 0} onClick={() => void add([...chosen])}>
          {words.add(chosen.size)}
        </Button>
      </Group>
    </Stack>
  );
}
