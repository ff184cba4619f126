import { Button, Group, Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { GroupId } from '../../../../shared/domain/ids';
import type { ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import classes from './importing.module.css';
import type { ImportChoices } from './use-import-choices';
import type { ChosenFile } from './use-import-file';
import type { PlannedImport } from './use-import-plan';
import { useImportRun } from './use-import-run';

const words = text.importing;

type ConfirmationProps = Readonly<{
  chosen: ChosenFile;
  choices: ImportChoices;
  planned: PlannedImport;
  fields: readonly ImportCustomField[];
  groupId: GroupId | null;
  onImporting: (importing: boolean) => void;
  onDone: () => void;
}>;

/** Imports what was planned, with progress and cancel; rows with problems can be saved to be mended. */
export function Confirmation({
  chosen,
  choices,
  planned,
  fields,
  groupId,
  onImporting,
  onDone,
}: ConfirmationProps) {
  const { progress, start, cancel, saveRefused } = useImportRun(chosen, choices, planned, fields, useToday());
  const { counts, created, updated } = planned.summary;
  const confirm = useRef<HTMLButtonElement>(null);
  // The button that chose the file, or cancelled, is gone: the keyboard goes on at the next thing to do.
  const importing = progress !== null;
  useEffect(() => {
    if (!importing && document.activeElement === document.body) confirm.current?.focus();
  }, [importing]);

  const confirmAll = async () => {
    onImporting(true);
    if (await start(groupId)) onDone();
    else onImporting(false);
  };

  if (progress) {
    return (
      <Group wrap="nowrap" role="status" className={classes.confirm ?? ''}>
        <Text size="sm" flex="none">
          {progress.done === 0 ? words.beforeImport : words.importing(progress.done, progress.total)}
        </Text>
        <Progress
          flex={1}
          value={(100 * progress.done) / Math.max(1, progress.total)}
          aria-label={words.title}
        />
        <Button variant="default" size="compact-sm" onClick={cancel}>
          {text.frame.cancel}
        </Button>
      </Group>
    );
  }
  return (
    <Group justify="end" gap="xs" className={classes.confirm ?? ''}>
      {counts.refused > 0 && (
        <Button variant="default" onClick={() => void saveRefused()}>
          {words.saveRefused(counts.refused)}
        </Button>
      )}
      <Button ref={confirm} disabled={created + updated === 0} onClick={() => void confirmAll()}>
        {words.confirm(created, updated)}
      </Button>
    </Group>
  );
}
