import { nameOfRow } from '../../../../shared/domain/history/describe-row';
import { isDataTableName } from '../../../../shared/domain/store/data-tables';
import { text } from '../../../i18n/text';

const words = text.settings.quarantine;

/** What a row that was set aside was called, as far as its text tells; else ''. */
export function nameOfAside(table: string, kept: string): string {
  if (!isDataTableName(table)) return '';
  try {
    return nameOfRow(table, JSON.parse(kept), () => undefined);
  } catch {
    // Its text is no row at all, or its name is no text.
    return '';
  }
}

/** Why a row was set aside: the gate's own words begin with the path of the field, `skin.type: …`. */
export function faultInWords(reason: string): string {
  const path = reason.split(':', 1)[0] ?? '';
  const label = [path, path.split('.', 1)[0] ?? ''].find((name) => Object.hasOwn(text.history.fields, name));
  return label === undefined ? words.faulty : words.faultyField(text.history.fields[label] ?? label);
}
