import type { ListColumn } from '../../../../shared/domain/members/list-columns';
import { text } from '../../../i18n/text';

/** The heading of a column on screens. */
export function columnLabel(column: ListColumn): string {
  return column.kind === 'own' ? text.members.columns[column.column] : column.field.name;
}
