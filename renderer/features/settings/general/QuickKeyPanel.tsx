import { Anchor, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isSameKey } from '../../../../shared/domain/settings/quick-key';
import { defaultSettings } from '../../../../shared/wire/nouns/settings';
import type { QuickKeyState } from '../../../../shared/wire/shell-api';
import { useHost } from '../../../data/host-context';
import { useSave } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { KeyRecorder } from './KeyRecorder';
import { keyInWords } from './key-in-words';

const words = text.quick.key;

/** 快捷键: the key of 快捷话术, how it stands with the system, and where it is changed. */
export function QuickKeyPanel() {
  const { shell } = useHost();
  const key = useVaultQuery('settings.all', {}).data?.quickKey;
  const save = useSave();
  const everywhere = shell.can('global-hotkey');
  if (key === undefined) return null;
  const change = (quickKey: string) => void save('settings.change', { patch: { quickKey } });
  return (
    <Panel title={words.title}>
      <Stack px={16} py="sm" gap="xs" align="start">
        <KeyRecorder value={key} onChange={change} />
        <Text size="xs" c="dimmed">
          {everywhere ? words.everywhere : words.insideOnly}
        </Text>
        {everywhere && <Standing />}
        {!isSameKey(key, defaultSettings.quickKey) && (
          <Anchor component="button" type="button" size="sm" onClick={() => change(defaultSettings.quickKey)}>
            {words.usual}
          </Anchor>
        )}
      </Stack>
    </Panel>
  );
}

/** Whether the system gave us the key; and if not, which and why. */
function Standing() {
  const { shell } = useHost();
  const [state, setState] = useState<QuickKeyState | null>(null);
  useEffect(() => shell.quick.watchKey(setState), [shell]);
  if (!state) return null;
  if (state.stage === 'working' || state.stage === 'waiting')
    return (
      <Text size="sm" role="status">
        {words[state.stage]}
      </Text>
    );
  return (
    <Text size="sm" c="var(--mantine-color-error)" role="alert">
      {words[state.stage](keyInWords(state.key))}{' '}
      <Anchor component="button" type="button" inherit onClick={() => void shell.quick.retryKey()}>
        {words.retry}
      </Anchor>
    </Text>
  );
}
