import { Stack } from '@mantine/core';
import { useVaultQuery } from '../../../data/use-vault-query';
import { CheckLimitsPanel } from './CheckLimitsPanel';
import { DictionaryPanel } from './DictionaryPanel';
import { LengthProfilesPanel } from './LengthProfilesPanel';

/** 话术: the words to think about, how long texts may be, and from when they are remarked upon. */
export function ScriptsPart() {
  const settings = useVaultQuery('settings.all', {}).data;
  if (!settings) return null;
  return (
    <Stack gap="md">
      <DictionaryPanel />
      <LengthProfilesPanel profiles={settings.lengthProfiles} inUse={settings.lengthProfileId} />
      <CheckLimitsPanel limits={settings.checkLimits} />
    </Stack>
  );
}
