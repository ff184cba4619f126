import { Button, Radio, Stack, Text } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { BackupSource } from '../../data/backup-source';
import { errorSentence } from '../../data/toasts';
import type { StoredBackups } from '../../data/use-stored-backups';
import { text } from '../../i18n/text';
import { BackupChoice, PickedChoice, pickedValue } from './BackupChoice';
import classes from './Recovery.module.css';

const words = text.recovery;

type BackupChoicesProps = Readonly<{
  stored: StoredBackups;
  chosen: BackupSource | null;
  picked: BackupSource | null;
  disabled: boolean;
  /** By its name; the picked file goes by `pickedValue`. */
  onChoose: (name: string) => void;
  onPick: () => void;
}>;

/** The backups there are, newest first, and the way to one the person keeps elsewhere. */
export function BackupChoices({ stored, chosen, picked, disabled, onChoose, onPick }: BackupChoicesProps) {
  const list = stored.list ?? [];
  const value = chosen?.kind === 'picked' ? pickedValue : (chosen?.name ?? null);
  return (
    <div className={classes.choices}>
      <Radio.Group
        value={value}
        onChange={(name) => !disabled && onChoose(name)}
        name="backup"
        aria-label={words.backups}
        className={classes.list ?? ''}
      >
        <Stack gap={6}>
          {picked && <PickedChoice name={picked.name} chosen={value === pickedValue} />}
          {list.map((backup, index) => (
            <BackupChoice
              key={backup.name}
              backup={backup}
              newest={index === 0}
              chosen={value === backup.name}
              autoFocus={index === 0 && !picked}
            />
          ))}
        </Stack>
        {stored.error && (
          <Text size="sm" role="alert">
            {words.listFailed}：{errorSentence(stored.error).what}
          </Text>
        )}
      </Radio.Group>
      <Button
        variant="default"
        leftSection={<IconFolderOpen size={16} />}
        disabled={disabled}
        onClick={onPick}
        flex="none"
      >
        {words.fromFile}
      </Button>
    </div>
  );
}
