import { headerKey } from './column-mapping';
import { type ColumnMapping, type ImportCustomField, type ImportTarget, knownTarget } from './import-field';
import type { ImportPreset } from './import-preset';

/** What a preset makes of a file's columns. */
export interface PresetMapping {
  readonly mapping: ColumnMapping;
  /** How many columns it cannot fill any more: their custom fields are archived or gone. */
  readonly lost: number;
}

/** The preset made for a file with these headings, the one used last where there are several; null for none. */
export function presetFor(header: readonly string[], presets: readonly ImportPreset[]): ImportPreset | null {
  const key = headerKey(header);
  if (key === '') return null;
  const fitting = presets.filter(({ headers }) => headerKey(headers) === key);
  return fitting.toSorted((a, b) => b.usedAt - a.usedAt)[0] ?? null;
}

/** The columns of a preset for a file of that width. No two columns fill the same. */
export function mappingOfPreset(
  { columns }: Pick<ImportPreset, 'columns'>,
  width: number,
  fields: readonly ImportCustomField[],
): PresetMapping {
  const taken = new Set<ImportTarget>();
  let lost = 0;
  const mapping = Array.from({ length: width }, (_, column) => {
    const name = columns[column] ?? null;
    const target = name === null ? null : knownTarget(name, fields);
    if (name !== null && target === null) lost += 1;
    if (target === null || taken.has(target)) return null;
    taken.add(target);
    return target;
  });
  return { mapping, lost };
}
