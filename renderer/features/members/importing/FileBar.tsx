import { Button, Group, Select, Text } from '@mantine/core';
import type { GroupId } from '../../../../shared/domain/ids';
import { importKeys } from '../../../../shared/domain/members/import/import-preset';
import { importModes } from '../../../../shared/domain/members/import/plan-import';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import type { FileHead } from './import-work';
import type { ChangeChoices, ImportChoices } from './use-import-choices';

const words = text.importing;

type FileBarProps = Readonly<{
  name: string;
  head: FileHead;
  choices: ImportChoices;
  groupId: GroupId | null;
  reading: boolean;
  onChange: ChangeChoices;
  onGroup: (groupId: GroupId | null) => void;
  onSheet: (sheet: string) => void;
  onAnother: () => void;
}>;

/** What the file is, and how it is to be taken. */
export function FileBar({
  name,
  head,
  choices,
  groupId,
  reading,
  onChange,
  onGroup,
  onSheet,
  onAnother,
}: FileBarProps) {
  const { community } = useScope();
  const sheets = head.workbook?.sheets ?? [];
  return (
    <Group justify="space-between" align="end" gap="xs">
      <Text size="sm" c="dimmed" flex="1 1 220px" className="person-text">
        {sentencesOf(name, head).join(' · ')}
      </Text>
      {sheets.length > 1 && (
        <Select
          label={words.sheet}
          w={120}
          size="xs"
          allowDeselect={false}
          disabled={reading}
          data={[...sheets]}
          value={head.workbook?.sheet ?? null}
          onChange={(sheet) => sheet && onSheet(sheet)}
        />
      )}
      <Select
        label={words.group}
        w={110}
        size="xs"
        clearable
        placeholder={words.noGroup}
        data={community.groups
          .filter(({ archivedAt }) => archivedAt === null)
          .map((one) => ({ value: one.id, label: one.name }))}
        value={groupId}
        onChange={onGroup}
      />
      <Select
        label={words.mode}
        w={140}
        size="xs"
        allowDeselect={false}
        data={importModes.map((value) => ({ value, label: words.modes[value] }))}
        value={choices.mode}
        onChange={(mode) => mode && onChange({ mode })}
      />
      <Select
        label={words.key}
        w={150}
        size="xs"
        allowDeselect={false}
        data={importKeys.map((value) => ({ value, label: words.keys[value] }))}
        value={choices.key}
        onChange={(key) => key && onChange({ key })}
      />
      <Button size="xs" variant="default" loading={reading} onClick={onAnother}>
        {words.another}
      </Button>
    </Group>
  );
}

function sentencesOf(name: string, head: FileHead): readonly string[] {
  const { text: plain, workbook } = head;
  const format = plain
    ? [
        words.encodings[plain.encoding] ?? plain.encoding,
        words.divided(words.delimiters[plain.delimiter] ?? ''),
      ]
    : [words.sheetNamed(workbook?.sheet ?? '')];
  return [
    name,
    ...format,
    words.rowCount(head.rowCount),
    head.headerRowNumber === null ? words.noHeader : words.header(head.headerRowNumber),
    ...(head.blankRows > 0 ? [words.blankRows(head.blankRows)] : []),
  ];
}
