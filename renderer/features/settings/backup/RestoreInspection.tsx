import { Alert, Group, Loader, Stack, Text } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import type { BackupSource } from '../../../data/backup-source';
import { errorSentence } from '../../../data/toasts';
import { type Inspection, useInspectedBackup } from '../../../data/use-inspected-backup';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { PassphraseForm } from '../../../ui/PassphraseForm';
import { CountsTable } from './CountsTable';
import { RestoreButtons } from './RestoreButtons';

const words = text.settings.restore;

type RestoreInspectionProps = Readonly<{ source: BackupSource; onClose: () => void }>;

/** What was found in a backup: what it holds, that it wants a passphrase, or why it is not whole. */
export function RestoreInspection({ source, onClose }: RestoreInspectionProps) {
  const { inspection, open } = useInspectedBackup(source);
  switch (inspection.stage) {
    case 'reading':
      return <Loader size="sm" aria-label={words.checking} />;
    case 'sealed':
      return (
        <PassphraseForm
          error={inspection.error}
          checking={inspection.checking}
          autoFocus={source.kind === 'picked'}
          onOpen={open}
        />
      );
    case 'broken': {
      const { what, next } = errorSentence(inspection.error);
      return (
        <Alert color="red" variant="light" title={what} role="alert">
          {next}
        </Alert>
      );
    }
    case 'whole':
      return <WholeBackup source={source} inspection={inspection} onClose={onClose} />;
  }
}

type WholeBackupProps = RestoreInspectionProps &
  Readonly<{ inspection: Extract<Inspection, { stage: 'whole' }> }>;

/** The counts of a checked backup beside today's, and what can be done with it. */
function WholeBackup({ source, inspection, onClose }: WholeBackupProps) {
  const now = useVaultQuery('backup.counts', {}).data;
  const { summary, newestAt, journal, unfit, masked } = inspection.found;
  if (!now) return <Loader size="sm" aria-label={words.checking} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" className="person-text">
        {source.name}
        <br />
        {words.madeAt(sayFully(summary.createdAt))}
        {newestAt !== null && (
          <>
            <br />
            {words.newestRecord(sayFully(newestAt))}
          </>
        )}
      </Text>
      <Group gap={6} wrap="nowrap">
        <IconShieldCheck size={16} color="var(--mantine-color-teal-7)" aria-hidden />
        <Text size="sm">{words.checked}</Text>
      </Group>
      {masked && (
        <Alert color="yellow" variant="light" p="xs">
          {words.masked}
        </Alert>
      )}
      <CountsTable now={now} inBackup={summary.counts} />
      {unfit > 0 && <Text size="sm">{words.unfit(unfit)}</Text>}
      {journal.changes > 0 && <Text size="sm">{words.journal(journal.changes)}</Text>}
      <RestoreButtons file={inspection.files.file} passphrase={inspection.passphrase} onClose={onClose} />
    </Stack>
  );
}
