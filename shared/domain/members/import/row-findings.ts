import type { Day } from '../../days';
import type { ImportField } from './import-field';

/** Why a row is refused. Nothing of a refused row is imported. */
export type RowProblem =
  | { readonly code: 'nickname-missing' }
  | { readonly code: 'nickname-too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'date-impossible'; readonly text: string }
  | {
      readonly code: 'cell-too-long';
      readonly field: ImportField;
      readonly limit: number;
      readonly length: number;
    }
  /** The row has filled cells beyond the table's columns, so that its cells may stand under wrong headings. */
  | { readonly code: 'too-many-cells'; readonly columns: number; readonly cells: number };

/** What is worth a look in a row that is imported all the same. */
export type RowWarning =
  | { readonly code: 'nickname-long'; readonly graphemes: number }
  /** Invisible marks that turn the reading direction were taken out of the field. */
  | { readonly code: 'direction-marks'; readonly field: ImportField }
  | { readonly code: 'looks-like-formula'; readonly field: ImportField }
  | { readonly code: 'looks-like-code'; readonly field: ImportField }
  | { readonly code: 'future-date'; readonly day: Day }
  /** These words were not understood; they are kept in the notes. */
  | { readonly code: 'skin-unrecognised'; readonly text: string }
  | { readonly code: 'gender-unrecognised'; readonly text: string }
  | { readonly code: 'tier-unrecognised'; readonly text: string }
  | { readonly code: 'value-unrecognised'; readonly field: string; readonly text: string }
  /** A number that a spreadsheet has rounded (`1.38E+10`) is nobody's id; it is kept in the notes. */
  | { readonly code: 'wechat-id-damaged'; readonly text: string };
