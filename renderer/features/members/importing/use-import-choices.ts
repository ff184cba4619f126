import { useState } from 'react';
import type { ImportPresetId } from '../../../../shared/domain/ids';
import type { ColumnMapping, ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import type { ImportKey, ImportPreset } from '../../../../shared/domain/members/import/import-preset';
import type { ImportMode } from '../../../../shared/domain/members/import/plan-import';
import { mappingOfPreset, presetFor } from '../../../../shared/domain/members/import/preset-mapping';
import type { FileHead } from './import-work';

/** What the person says of a file: what its columns are, what happens to those already there, who a row is. */
export type ImportChoices = Readonly<{
  mapping: ColumnMapping;
  mode: ImportMode;
  key: ImportKey;
  /** The preset they come from, and how many columns it could not fill any more. */
  presetId: ImportPresetId | null;
  lost: number;
}>;

export type ChangeChoices = (part: Partial<ImportChoices>) => void;

/** The choices for a file, beginning with the preset made for its headings where there is one. */
export function useImportChoices(
  head: FileHead,
  presets: readonly ImportPreset[],
  fields: readonly ImportCustomField[],
): Readonly<{
  choices: ImportChoices;
  change: ChangeChoices;
  apply: (preset: ImportPreset) => void;
}> {
  const [choices, setChoices] = useState<ImportChoices>(() => {
    const preset = presetFor(head.header, presets);
    if (preset) return choicesOf(preset, head, fields);
    return { mapping: head.mapping, mode: 'upsert', key: 'auto', presetId: null, lost: 0 };
  });
  return {
    choices,
    change: (part) => setChoices((before) => ({ ...before, ...part })),
    apply: (preset) => setChoices(choicesOf(preset, head, fields)),
  };
}

function choicesOf(
  preset: ImportPreset,
  head: FileHead,
  fields: readonly ImportCustomField[],
): ImportChoices {
  const { mapping, lost } = mappingOfPreset(preset, head.mapping.length, fields);
  return { mapping, lost, mode: preset.mode, key: preset.key, presetId: preset.id };
}
