import { Select, Text } from '@mantine/core';
import { useSave } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import classes from './BackupPart.module.css';

const words = text.settings.backup;

const choices = [5, 10, 20, 30, 60];

/** How many minutes with changes may pass before a backup. */
export function EveryMinutes() {
  const minutes = useVaultQuery('settings.all', {}).data?.backupEveryMinutes;
  const save = useSave();
  // A number that came with restored data is offered beside the usual ones.
  const offered = minutes === undefined || choices.includes(minutes) ? choices : [minutes, ...choices];
  return (
    <div className={classes.line}>
      <Select
        aria-label={words.everyLabel}
        size="xs"
        w={190}
        allowDeselect={false}
        disabled={minutes === undefined}
        data={offered.map((choice) => ({ value: String(choice), label: words.everyMinutes(choice) }))}
        value={minutes === undefined ? null : String(minutes)}
        onChange={(chosen) =>
          chosen &&
          void save('settings.change', { patch: { backupEveryMinutes: Number(chosen) } }, { quiet: true })
        }
      />
      <Text size="sm" c="dimmed">
        {words.everyHint}
      </Text>
    </div>
  );
}
