import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { LengthProfile } from '../../../../shared/domain/composer/length-profile';
import {
  addProfile,
  mostProfiles,
  type ProfileChoice,
  removeProfile,
  restoreBuiltIn,
} from '../../../../shared/domain/composer/profile-edits';
import { showAction } from '../../../data/toasts';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { ProfileRow } from './ProfileRow';

const words = text.dictionary.profiles;

type LengthProfilesPanelProps = Readonly<{ profiles: readonly LengthProfile[]; inUse: string }>;

/** 长度档位: how long one text may be where it is sent, who says so, and which one counts. */
export function LengthProfilesPanel({ profiles, inUse }: LengthProfilesPanelProps) {
  const save = useSave();
  const write = (lengthProfiles: readonly LengthProfile[], lengthProfileId = inUse) =>
    save('settings.change', { patch: { lengthProfiles, lengthProfileId } });
  const chosen = profiles.some(({ id }) => id === inUse) ? inUse : profiles[0]?.id;
  const restored = restoreBuiltIn(profiles);
  // Settings are not among what Ctrl+Z takes back: what a click loses is given back here.
  const replace = async (next: ProfileChoice, said: string) => {
    if (await write(next.profiles, next.inUse))
      showAction(said, text.frame.undo, () => void write(profiles, inUse));
  };
  const remove = ({ id, name }: LengthProfile) =>
    void replace(removeProfile({ profiles, inUse: chosen ?? inUse }, id), words.removed(name));
  return (
    <Panel
      title={words.title}
      buttons={
        <>
          {restored !== profiles ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => void replace({ profiles: restored, inUse }, words.restored)}
            >
              {words.restore}
            </Button>
          ) : null}
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={profiles.length >= mostProfiles}
            onClick={() => void write(addProfile(profiles, crypto.randomUUID(), words.added))}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <Text size="sm" c="dimmed" px={16} pt="sm">
        {words.lead}
      </Text>
      <Stack gap={0} py="xs" role="radiogroup" aria-label={words.use}>
        {profiles.map((profile) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            inUse={profile.id === chosen}
            removable={profiles.length > 1}
            onUse={() => void write(profiles, profile.id)}
            onChange={(patch) =>
              write(profiles.map((one) => (one.id === profile.id ? { ...one, ...patch } : one)))
            }
            onRemove={() => remove(profile)}
          />
        ))}
      </Stack>
    </Panel>
  );
}
