import { Alert, Stack } from '@mantine/core';
import { useState } from 'react';
import type { GroupId } from '../../../../shared/domain/ids';
import type { ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import type { ImportPreset } from '../../../../shared/domain/members/import/import-preset';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { useSecondDraw } from '../../../ui/use-second-draw';
import { ColumnTable } from './ColumnTable';
import { Confirmation } from './Confirmation';
import { FileBar } from './FileBar';
import { OutcomeList } from './OutcomeList';
import { PresetBar } from './PresetBar';
import { useImportChoices } from './use-import-choices';
import type { ChosenFile } from './use-import-file';
import { useImportPlan } from './use-import-plan';

type ImportPreviewProps = Readonly<{
  chosen: ChosenFile;
  presets: readonly ImportPreset[];
  fields: readonly ImportCustomField[];
  reading: boolean;
  onSheet: (sheet: string) => void;
  onAnother: () => void;
  onDone: () => void;
}>;

/** The dry run of an import, and its confirmation. */
export function ImportPreview({
  chosen,
  presets,
  fields,
  reading,
  onSheet,
  onAnother,
  onDone,
}: ImportPreviewProps) {
  const { community, group } = useScope();
  const today = useToday();
  const { head, work } = chosen;
  const [groupId, setGroupId] = useState<GroupId | null>(group?.id ?? community.groups[0]?.id ?? null);
  const [importing, setImporting] = useState(false);
  const { choices, change, apply } = useImportChoices(head, presets, fields);
  const planned = useImportPlan(chosen, choices, fields, today, importing);
  const { mapping } = choices;
  const isWhole = useSecondDraw();

  return (
    <Stack gap="sm">
      <FileBar
        name={chosen.name}
        head={head}
        choices={choices}
        groupId={groupId}
        reading={reading}
        onChange={change}
        onGroup={setGroupId}
        onSheet={onSheet}
        onAnother={onAnother}
      />
      <PresetBar head={head} choices={choices} presets={presets} onChange={change} onApply={apply} />
      {isWhole && (
        <ColumnTable
          head={head}
          mapping={mapping}
          fields={fields}
          onMapping={(next) => change({ mapping: next })}
        />
      )}
      {!mapping.includes('nickname') && <Alert color="yellow">{text.importing.needsNickname}</Alert>}
      {isWhole && planned && <OutcomeList work={work} planned={planned} mapping={mapping} fields={fields} />}
      {isWhole && planned && (
        <Confirmation
          chosen={chosen}
          choices={choices}
          planned={planned}
          fields={fields}
          groupId={groupId}
          onImporting={setImporting}
          onDone={onDone}
        />
      )}
    </Stack>
  );
}
