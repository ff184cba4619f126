import { Group, Select, Stack, Switch, Text } from '@mantine/core';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import { defaultSettings } from '../../../../shared/wire/nouns/settings';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useDesk } from '../desk-store';

const words = text.composer.length;

/** 长度档位: where the text goes and how long it may be there; and, where it was cut, how the pieces are told apart. */
export function LengthChoice({ cut }: Readonly<{ cut: boolean }>) {
  const run = useRun();
  const settings = useVaultQuery('settings.all', {}).data;
  const { numbered, setNumbered } = useDesk();
  const { lengthProfiles } = settings ?? defaultSettings;
  const profile = profileInUse(settings);
  return (
    <Stack gap={6}>
      <Group gap="xs" wrap="nowrap">
        <Select
          aria-label={words.title}
          title={profile.source}
          size="xs"
          flex={1}
          allowDeselect={false}
          data={lengthProfiles.map(({ id, name }) => ({ value: id, label: name }))}
          value={profile.id}
          renderOption={({ option }) => <Profile id={option.value} label={option.label} />}
          onChange={(lengthProfileId) =>
            lengthProfileId !== null &&
            lengthProfileId !== profile.id &&
            void run('settings.change', { patch: { lengthProfileId } })
          }
        />
        <Text size="xs" c="dimmed" flex="none" title={profile.source}>
          {words.most(profile.most, profile.unit)}
        </Text>
      </Group>
      {cut && (
        <Switch
          size="xs"
          label={words.numbered}
          checked={numbered}
          onChange={(event) => setNumbered(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}

/** A profile in the list, with what its figure rests on. */
function Profile({ id, label }: Readonly<{ id: string; label: string }>) {
  const settings = useVaultQuery('settings.all', {}).data;
  const profile = settings?.lengthProfiles.find((one) => one.id === id);
  return (
    <Stack gap={0}>
      <Text span size="xs">
        {label}
        {profile && ` · ${words.most(profile.most, profile.unit)}`}
      </Text>
      <Text span size="xs" opacity={0.75}>
        {profile?.source}
      </Text>
    </Stack>
  );
}
