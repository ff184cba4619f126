/** Every error that may cross the wire or reach the person, with the data its sentence needs. */
export interface ErrorData {
  'vault-disconnected': Record<string, never>;
  'vault-open-elsewhere': Record<string, never>;
  'vault-start-failed': { detail: string };
  'protocol-mismatch': { ours: number; theirs: number };
  'database-newer': { found: number; known: number };
  'input-invalid': { path: string; detail: string };
  'unknown-request': { name: string };
  'not-found': { noun: string };
  'store-full': Record<string, never>;
  'store-failed': { detail: string };
  'store-read-only': Record<string, never>;
  'row-unfit': { table: string; detail: string };
  /** `by`: the newest change that leans on it, packed (`shared/domain/history/packed-summary.ts`). */
  'still-needed': { by: string; count: number };
  /** A record's community, group or activity is gone. */
  'owner-gone': { noun: string };
  /** Another one of that kind has this name already. */
  'name-taken': { name: string };
  /** A unique 职务 has a holder in the same group. */
  'duty-taken': { title: string; holder: string };
  /** Members who have two tags of a group that was to become exclusive. */
  'tags-conflict': { group: string; members: number };
  /** A pattern of a review rule that cannot be read, and at which character, counted from 1. */
  'pattern-refused': {
    problem: 'unclosed' | 'nothing-to-repeat' | 'range' | 'unsupported' | 'too-large';
    at: number;
  };
  /** A step of a review case that is not taken as it stands. */
  'review-refused': {
    reason: 'settled' | 'note' | 'stage' | 'grace' | 'exempt' | 'limit';
    name: string;
  };
  /** The last community that is not archived stays. */
  'last-community': { name: string };
  /** 就绪 needs more: `missing` is one of source, contributor, body. */
  'planner-not-ready': { title: string; missing: string };
  /** 进行中 needs a goal with a number and for whom it is, or a reason: `gaps` says which. */
  'activity-not-ready': { title: string; gaps: string };
  /** Something promised was not sent; ending it all the same wants a reason. */
  'activity-owes': { title: string; count: number };
  /** What was sent does not move, and is not removed with its series. */
  'item-sent': { title: string };
  /** A series whose rule names days of the month is not moved as a whole. */
  'series-shift': { name: string };
  /** More copies at once than fit into one change. */
  'too-many-copies': { count: number; limit: number };
  /** A kept file is not where it was. */
  'file-missing': { name: string };
  'nothing-to-undo': Record<string, never>;
  'nothing-to-redo': Record<string, never>;
  cancelled: Record<string, never>;
  'file-too-large': { name: string; bytes: number; limit: number };
  'file-empty': { name: string };
  'file-not-text': { name: string };
  /** An XLS file, or an XLSX file with a password: both are packed the same way. */
  'workbook-old': { name: string };
  'workbook-unreadable': { name: string };
  'workbook-too-large': { name: string };
  'table-empty': { name: string };
  'too-many-rows': { rows: number; limit: number };
  'too-many-columns': { columns: number; limit: number };
  'file-unreadable': { name: string };
  'file-write-failed': { detail: string };
  'snapshot-not-ours': Record<string, never>;
  'snapshot-cut-short': Record<string, never>;
  'snapshot-damaged': { detail: string };
  'snapshot-newer': { found: number; known: number };
  'passphrase-needed': Record<string, never>;
  'passphrase-wrong': Record<string, never>;
  'backup-rotted': { name: string };
  'runtime-older': { found: number; known: number };
  'folder-refused': { place: string };
  'recovery-failed': { detail: string };
  'clipboard-refused': Record<string, never>;
  unexpected: { detail: string };
}

export type ErrorCode = keyof ErrorData;

/** An error as it crosses the wire: structured-clone values only. */
export type WireError = {
  [Code in ErrorCode]: Readonly<{ code: Code; data: Readonly<ErrorData[Code]> }>;
}[ErrorCode];

/** The one error class of the app. `renderer/i18n` has a sentence and a next step for each code. */
export class WeiluError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'WeiluError';
  readonly code: Code;
  readonly data: Readonly<ErrorData[Code]>;

  constructor(code: Code, data: Readonly<ErrorData[Code]>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.code = code;
    this.data = data;
  }
}

/** What anything thrown looks like on the wire. Errors that are not ours become `unexpected`. */
export function toWireError(thrown: unknown): WireError {
  if (thrown instanceof WeiluError) return { code: thrown.code, data: thrown.data } as WireError;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return { code: 'unexpected', data: { detail: detail.slice(0, 500) } };
}

/** The error that a wire error stands for. */
export function fromWireError(error: WireError): WeiluError {
  return new WeiluError(error.code, error.data);
}
