import { Alert, Button, Group, Progress, Select, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { GroupId } from '../../../../shared/domain/ids';
import { buildErrorFile } from '../../../../shared/domain/members/import/error-file';
import type { ColumnMapping } from '../../../../shared/domain/members/import/import-field';
import { type ImportMode, importModes } from '../../../../shared/domain/members/import/plan-import';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { ColumnTable } from './ColumnTable';
import { OutcomeList } from './OutcomeList';
import type { ChosenFile } from './use-import-file';
import { type PlannedImport, useImportPlan } from './use-import-plan';

const words = text.importing;

type ImportPreviewProps = Readonly<{
  chosen: ChosenFile;
  onMapping: (mapping: ColumnMapping) => void;
  onAnother: () => void;
  onDone: () => void;
}>;

/** The dry run of an import, and its confirmation. */
export function ImportPreview({ chosen, onMapping, onAnother, onDone }: ImportPreviewProps) {
  const { community, group } = useScope();
  const [mode, setMode] = useState<ImportMode>('upsert');
  const [groupId, setGroupId] = useState<string | null>(group?.id ?? community.groups[0]?.id ?? null);
  const planned = useImportPlan(chosen, mode, useToday());
  const { file, name, mapping } = chosen;
  const notes = [
    words.file(
      name,
      words.encodings[file.encoding] ?? file.encoding,
      words.delimiters[file.delimiter] ?? '',
      file.rows.length,
    ),
    file.headerRowNumber === null ? words.noHeader : words.header(file.headerRowNumber),
    file.blankRows > 0 ? words.blankRows(file.blankRows) : '',
  ];

  return (
    <Stack gap="sm">
      <Group justify="space-between" align="end" gap="sm">
        <Text size="sm" c="dimmed" flex={1} className="person-text">
          {notes.filter(Boolean).join(' · ')}
        </Text>
        <Select
          label={words.group}
          w={120}
          size="xs"
          clearable
          placeholder={words.noGroup}
          data={community.groups.map((one) => ({ value: one.id, label: one.name }))}
          value={groupId}
          onChange={setGroupId}
        />
        <Select
          label={words.mode}
          w={140}
          size="xs"
          allowDeselect={false}
          data={importModes.map((value) => ({ value, label: words.modes[value] }))}
          value={mode}
          onChange={(value) => value && setMode(value)}
        />
        <Button size="xs" variant="default" onClick={onAnother}>
          {words.another}
        </Button>
      </Group>
      <ColumnTable file={file} mapping={mapping} onMapping={onMapping} />
      {!mapping.includes('nickname') && <Alert color="yellow">{words.needsNickname}</Alert>}
      {planned && <OutcomeList rows={planned.rows} mapping={mapping} plan={planned.plan} />}
      {planned && (
        <Confirmation chosen={chosen} planned={planned} groupId={groupId as GroupId | null} onDone={onDone} />
      )}
    </Stack>
  );
}

type ConfirmationProps = Readonly<{
  chosen: ChosenFile;
  planned: PlannedImport;
  groupId: GroupId | null;
  onDone: () => void;
}>;

function Confirmation({ chosen, planned, groupId, onDone }: ConfirmationProps) {
  const { community } = useScope();
  const { shell } = useHost();
  const run = useRun();
  const [progress, setProgress] = useState<Readonly<{ done: number; total: number }> | null>(null);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const { plan, rows } = planned;
  const confirm = useRef<HTMLButtonElement>(null);
  // The button that chose the file, or cancelled, is gone: the keyboard goes on at the next thing to do.
  const importing = progress !== null;
  useEffect(() => {
    if (!importing && document.activeElement === document.body) confirm.current?.focus();
  }, [importing]);
  // Closing the dialog cancels: nothing goes on unseen that nobody could stop any more.
  useEffect(() => () => abort?.abort(), [abort]);
  const created = plan.writes.filter(({ kind }) => kind === 'create').length;

  const start = async () => {
    const controller = new AbortController();
    setAbort(controller);
    setProgress({ done: 0, total: plan.writes.length });
    const receipt = await run(
      'members.import',
      { communityId: community.id, groupId, fileName: chosen.name.slice(0, 500), writes: planned.writes() },
      { signal: controller.signal, onProgress: (done, total) => setProgress({ done, total }) },
    );
    setProgress(null);
    if (receipt) onDone();
  };

  const saveRefused = async () => {
    const refused = rows.filter(({ problems }) => problems.length > 0);
    const { header } = chosen.file;
    const csv = buildErrorFile({ header, mapping: chosen.mapping }, refused, words.problem);
    const name = words.refusedFileName(chosen.name);
    const file = { name, mediaType: 'text/csv', bytes: new TextEncoder().encode(csv) };
    try {
      if (await shell.saveFile(file)) showNote(words.savedRefused(name));
    } catch (thrown) {
      showError(thrown);
    }
  };

  if (progress) {
    return (
      <Group wrap="nowrap" role="status">
        <Text size="sm" flex="none">
          {words.importing(progress.done, progress.total)}
        </Text>
        <Progress
          flex={1}
          value={(100 * progress.done) / Math.max(1, progress.total)}
          aria-label={words.title}
        />
        <Button variant="default" size="compact-sm" onClick={() => abort?.abort()}>
          {text.frame.cancel}
        </Button>
      </Group>
    );
  }
  return (
    <Group justify="end" gap="xs">
      {plan.counts.refused > 0 && (
        <Button variant="default" onClick={() => void saveRefused()}>
          {words.saveRefused(plan.counts.refused)}
        </Button>
      )}
      <Button ref={confirm} disabled={plan.writes.length === 0} onClick={() => void start()}>
        {words.confirm(created, plan.writes.length - created)}
      </Button>
    </Group>
  );
}
