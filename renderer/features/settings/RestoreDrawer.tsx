import {
  ActionIcon,
  Alert,
  Button,
  Group,
  Loader,
  Progress,
  Select,
  Stack,
  Table,
  Text,
  Title,
} from '@mantine/core';
import { IconShieldCheck, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { SnapshotSummary } from '../../../shared/domain/backup/snapshot';
import { dataTableNames } from '../../../shared/domain/store/data-tables';
import { toWireError, type WireError } from '../../../shared/wire/errors';
import { useHost } from '../../data/host-context';
import { errorSentence } from '../../data/toasts';
import { useRun } from '../../data/use-run';
import { useVaultQuery } from '../../data/use-vault-query';
import { sayFully } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import classes from './RestoreDrawer.module.css';
import type { Backups, RestoreSource } from './use-backups';

const words = text.settings.restore;

type RestoreDrawerProps = Readonly<{
  backups: Backups;
  /** Name of the backup to begin with; empty for the newest. */
  wanted: string;
  onClose: () => void;
}>;

/** What a snapshot holds beside what there is now; restores it after a backup of now. */
export function RestoreDrawer({ backups, wanted, onClose }: RestoreDrawerProps) {
  const { list, read, pick } = backups;
  const [source, setSource] = useState<RestoreSource | null>(null);
  const first = wanted || list?.[0]?.name;
  useEffect(() => {
    if (first) void read(first).then((found) => setSource((before) => before ?? found));
  }, [first, read]);

  const stored = (list ?? []).map(({ name, createdAt }) => ({ value: name, label: sayFully(createdAt) }));
  const fromFile = source && !stored.some(({ value }) => value === source.name);
  return (
    <Stack gap="sm" className={classes.drawer}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2}>{words.title}</Title>
        <ActionIcon variant="subtle" color="gray" aria-label={text.frame.close} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <Group align="end" gap="xs" wrap="nowrap">
        <Select
          label={words.which}
          flex={1}
          allowDeselect={false}
          data={fromFile ? [...stored, { value: source.name, label: source.name }] : stored}
          value={source?.name ?? null}
          onChange={(name) => name && void read(name).then(setSource)}
        />
        <Button
          variant="default"
          autoFocus
          onClick={() => void pick().then((picked) => picked && setSource(picked))}
        >
          {words.fromFile}
        </Button>
      </Group>
      {source ? (
        <Inspection key={source.name} source={source} backups={backups} onClose={onClose} />
      ) : (
        list?.length === 0 && <Text c="dimmed">{words.none}</Text>
      )}
    </Stack>
  );
}

type InspectionProps = Readonly<{ source: RestoreSource; backups: Backups; onClose: () => void }>;

/** The counts of a checked snapshot beside today's, and the button that restores it. */
function Inspection({ source, backups: { backUp }, onClose }: InspectionProps) {
  const { summary, broken } = useInspected(source);
  const now = useVaultQuery('backup.counts', {}).data;
  const run = useRun();
  const [progress, setProgress] = useState<Readonly<{ done: number; total: number }> | null>(null);

  const restore = async () => {
    setProgress({ done: 0, total: 1 });
    // Without a fresh copy of today's state nothing is replaced.
    const kept = await backUp();
    const onProgress = (done: number, total: number) => setProgress({ done, total });
    const receipt = kept && (await run('backup.restore', { bytes: source.bytes }, { onProgress }));
    setProgress(null);
    if (receipt) onClose();
  };

  if (broken) {
    const { what, next } = errorSentence(broken);
    return (
      <Alert color="red" variant="light" title={what}>
        {next}
      </Alert>
    );
  }
  if (!summary || !now) return <Loader size="sm" aria-label={words.checking} />;
  const shown = dataTableNames.filter((name) => now[name] + summary.counts[name] > 0);
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" className="person-text">
        {words.madeAt(sayFully(summary.createdAt))} · {source.name}
      </Text>
      <Alert color="teal" variant="light" icon={<IconShieldCheck size={16} />} p="xs">
        {words.checked}
      </Alert>
      <Table verticalSpacing={3} aria-label={words.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.table}</Table.Th>
            <Table.Th ta="right">{words.now}</Table.Th>
            <Table.Th ta="right">{words.inBackup}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((name) => (
            <Table.Tr key={name}>
              <Table.Td>{text.settings.tables[name]}</Table.Td>
              <Table.Td ta="right">{now[name]}</Table.Td>
              <Table.Td ta="right" fw={now[name] === summary.counts[name] ? 400 : 600}>
                {summary.counts[name]}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="sm">{words.lead}</Text>
      {progress ? (
        <div role="status">
          <Text size="sm">{words.restoring(progress.done, progress.total)}</Text>
          <Progress value={(100 * progress.done) / progress.total} aria-label={words.title} />
        </div>
      ) : (
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button onClick={() => void restore()}>{words.confirm}</Button>
        </Group>
      )}
    </Stack>
  );
}

type Inspected = Readonly<{ summary: SnapshotSummary | null; broken: WireError | null }>;

/** What the vault finds in a snapshot: its summary, or why it is not whole. */
function useInspected({ bytes }: RestoreSource): Inspected {
  const { vault } = useHost();
  const [inspected, setInspected] = useState<Inspected>({ summary: null, broken: null });
  useEffect(() => {
    let current = true;
    vault.query('backup.inspect', { bytes }).then(
      (summary) => current && setInspected({ summary, broken: null }),
      (thrown: unknown) => current && setInspected({ summary: null, broken: toWireError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [vault, bytes]);
  return inspected;
}
