import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconRestore, IconShieldCheck } from '@tabler/icons-react';
import type { BackupSource } from '../../data/backup-source';
import { errorSentence } from '../../data/toasts';
import { type Inspection, useInspectedBackup } from '../../data/use-inspected-backup';
import { useToday } from '../../data/use-today';
import { sayStamp } from '../../i18n/say-stamp';
import { text } from '../../i18n/text';
import { PassphraseForm } from '../../ui/PassphraseForm';
import { Holdings } from './Holdings';
import type { Recover } from './use-recover';

const words = text.recovery;

type ChosenBackupProps = Readonly<{ source: BackupSource; recovering: Recover }>;

/** What a backup holds, read and checked whole, and the button that recovers from it. */
export function ChosenBackup({ source, recovering }: ChosenBackupProps) {
  const { inspection, open } = useInspectedBackup(source);
  if (inspection.stage === 'reading') return <Reading />;
  if (inspection.stage === 'sealed') {
    return (
      <PassphraseForm
        error={inspection.error}
        checking={inspection.checking}
        autoFocus={source.kind === 'picked'}
        onOpen={open}
      />
    );
  }
  if (inspection.stage === 'broken') {
    const { what, next } = errorSentence(inspection.error);
    return (
      <Alert color="red" variant="light" title={what} role="alert">
        {next}
      </Alert>
    );
  }
  return <WholeBackup source={source} inspection={inspection} recovering={recovering} />;
}

function Reading() {
  return (
    <Group gap="xs" role="status">
      <Loader size="xs" />
      <Text size="sm" c="dimmed">
        {words.reading}
      </Text>
    </Group>
  );
}

type WholeBackupProps = ChosenBackupProps & Readonly<{ inspection: Extract<Inspection, { stage: 'whole' }> }>;

function WholeBackup({ source, inspection, recovering }: WholeBackupProps) {
  const { summary, journal, masked, unfit } = inspection.found;
  const today = useToday();
  const when = sayStamp(summary.createdAt, today);
  const until = journal.at === null ? '' : sayStamp(journal.at, today);
  const { busy, error, recover } = recovering;
  return (
    <Stack gap="sm" h="100%">
      <div>
        <Text size="lg" fw={600}>
          {when}
        </Text>
        <Group gap={6}>
          <IconShieldCheck size={16} color="var(--mantine-color-teal-7)" aria-hidden />
          <Text size="sm" c="dimmed">
            {words.whole}
          </Text>
        </Group>
      </div>
      <Holdings summary={summary} />
      {masked && <Text size="sm">{text.settings.restore.masked}</Text>}
      {unfit > 0 && <Text size="sm">{text.settings.restore.unfit(unfit)}</Text>}
      {journal.changes > 0 && <Text size="sm">{words.journal(journal.changes, until)}</Text>}
      {journal.broken && (
        <Text size="sm" c="dimmed">
          {words.journalBroken}
        </Text>
      )}
      {error && (
        <Alert color="red" variant="light" p="xs" title={errorSentence(error).what} role="alert">
          {errorSentence(error).next}
        </Alert>
      )}
      <Group mt="auto" gap="sm">
        <Button
          leftSection={<IconRestore size={16} />}
          loading={busy}
          // Whoever typed the passphrase goes on from here.
          autoFocus={inspection.passphrase !== null}
          onClick={() => void recover(source, inspection.passphrase, when)}
        >
          {words.recover}
        </Button>
        {busy && (
          <Text size="sm" c="dimmed" role="status">
            {words.recovering}
          </Text>
        )}
      </Group>
    </Stack>
  );
}
