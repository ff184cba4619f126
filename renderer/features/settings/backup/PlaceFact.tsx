import { Button, Text } from '@mantine/core';
import type { BackupPlace } from '../../../../shared/wire/shell-api';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import classes from './BackupPart.module.css';
import { Fact } from './Fact';

const words = text.settings.backup;

/** Where backups go, said plainly, and the ways to another place. */
export function PlaceFact({ place }: Readonly<{ place: BackupPlace }>) {
  const { shell } = useHost();
  const inBrowser = place.kind === 'browser';
  return (
    <Fact label={words.where}>
      <div className={classes.line}>
        <Text size="sm" className="person-text">
          {inBrowser ? words.browserPlace : words.folderPlace(place.name)}
        </Text>
        <PlaceButtons place={place} />
      </div>
      {inBrowser && (
        <Text size="sm" c="dimmed">
          {shell.can('choose-folder') ? words.browserOrFolder : words.browserOnly}
        </Text>
      )}
      {place.needsPermission && (
        <Text size="sm" className={classes.warning ?? ''} role="alert">
          {words.needsPermission}
        </Text>
      )}
    </Fact>
  );
}

function PlaceButtons({ place }: Readonly<{ place: BackupPlace }>) {
  const { shell } = useHost();
  const { backups } = shell;
  const offered: ReadonlyArray<readonly [label: string, act: () => Promise<unknown>, offer: boolean]> = [
    [words.allow, () => backups.askPermission(), place.needsPermission],
    [words.chooseFolder, () => chooseFolder(), shell.can('choose-folder')],
    [words.openFolder, () => backups.openFolder(), shell.can('open-folder')],
    // biome-ignore lint/correctness/useHookAtTopLevel: a method of the shell, no hook
    [words.usualFolder, () => backups.useUsualFolder(), place.chosen],
  ];
  const chooseFolder = async () => {
    if (await backups.chooseFolder()) showNote(words.folderChosen);
  };
  return (
    <div className={classes.buttons}>
      {offered
        .filter(([, , offer]) => offer)
        .map(([label, act]) => (
          <Button key={label} size="compact-sm" variant="default" onClick={() => void act().catch(showError)}>
            {label}
          </Button>
        ))}
    </div>
  );
}
