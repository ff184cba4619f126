import type { Day } from '../../../../shared/domain/days';
import type { MemberId } from '../../../../shared/domain/ids';
import type { ColumnMapping, ImportCustomField } from '../../../../shared/domain/members/import/import-field';
import type { ImportKey } from '../../../../shared/domain/members/import/import-preset';
import { type ImportEvidence, memberPatchOf } from '../../../../shared/domain/members/import/member-patch';
import type { ParsedRow } from '../../../../shared/domain/members/import/parse-row';
import {
  type ImportMode,
  type ImportPlan,
  planImport,
  type RowOutcome,
  type RowOutcomeKind,
} from '../../../../shared/domain/members/import/plan-import';
import {
  type MemberFile,
  parseMemberRows,
  readAnyMemberFile,
  type UnreadableMemberFile,
} from '../../../../shared/domain/members/import/read-member-file';
import type { TableRow } from '../../../../shared/domain/members/import/read-table';
import { addTagsByRules } from '../../../../shared/domain/members/import/tag-rules';
import type { ImportBase, ImportWrite } from '../../../../shared/wire/nouns/members';
import type { TagsQueryResults } from '../../../../shared/wire/nouns/tags';
import { type PackedWrites, packWrites } from '../../../../shared/wire/packed-writes';

/** Rows of the file shown under their columns. */
const previewRows = 20;

/** A member file without its rows, which stay with the worker; `preview` has the first of them. */
export type FileHead = Omit<MemberFile, 'rows'> &
  Readonly<{ rowCount: number; preview: readonly TableRow[] }>;

export type ReadRequest = Readonly<{
  bytes: Uint8Array<ArrayBuffer>;
  today: Day;
  fields: readonly ImportCustomField[];
}>;

export type PlanRequest = Readonly<{
  mapping: ColumnMapping;
  mode: ImportMode;
  key: ImportKey;
  today: Day;
  fields: readonly ImportCustomField[];
  tags: Pick<TagsQueryResults['tags.list'], 'tags' | 'groups'>;
}>;

/** How a plan came out: rows by what happens to them, and members by what is written. */
export type PlanSummary = Readonly<{ counts: ImportPlan['counts']; created: number; updated: number }>;

/** A row with what happens to it. */
export type PlannedRow = Readonly<{ row: ParsedRow; outcome: RowOutcome }>;

/** Some of the rows that come out one way, or of all of them. */
export type RowsRequest = Readonly<{ kind: RowOutcomeKind | 'all'; start: number; count: number }>;

/**
 * The work of an import that would stop the page from answering: reading the file, planning what each row does. It
 * keeps the rows, so that only what is looked at has to cross.
 */
export class ImportWork {
  #request: ReadRequest | null = null;
  #file: MemberFile | null = null;
  #base: ImportBase = [];
  #members: ReadonlyMap<MemberId, ImportBase[number]> = new Map();
  #rows: readonly ParsedRow[] = [];
  #plan: ImportPlan | null = null;

  /** Reads a file, and remembers it. */
  async read(request: ReadRequest): Promise<FileHead | UnreadableMemberFile> {
    this.#request = request;
    return this.#readSheet(undefined);
  }

  /** Reads another sheet of the same workbook. */
  async readSheet(sheet: string): Promise<FileHead | UnreadableMemberFile> {
    return this.#readSheet(sheet);
  }

  /** The members already there, as `members.importBase` gives them. */
  async setBase(base: string): Promise<null> {
    this.#base = JSON.parse(base) as ImportBase;
    this.#members = new Map(this.#base.map((member) => [member.id, member]));
    return null;
  }

  /** Plans what importing the file does, without doing it. */
  async plan({ mapping, mode, key, today, fields, tags }: PlanRequest): Promise<PlanSummary> {
    this.#rows = parseMemberRows({ rows: this.#file?.rows ?? [] }, mapping, { today, fields });
    const addTags = addTagsByRules(tags.tags, tags.groups);
    this.#plan = planImport(this.#rows, this.#base, { mode, key, addTags });
    const { counts, writes } = this.#plan;
    const created = writes.filter(({ kind }) => kind === 'create').length;
    return { counts, created, updated: writes.length - created };
  }

  /** Some rows of the plan, in file order. */
  async rows({ kind, start, count }: RowsRequest): Promise<readonly PlannedRow[]> {
    const planned: PlannedRow[] = [];
    let passed = 0;
    for (const [index, outcome] of (this.#plan?.outcomes ?? []).entries()) {
      if (planned.length === count) break;
      const row = this.#rows[index];
      if (row === undefined || (kind !== 'all' && outcome.kind !== kind)) continue;
      if (passed >= start) planned.push({ row, outcome });
      passed += 1;
    }
    return planned;
  }

  /** Some of the plan's writes as the vault takes them. */
  async writes({
    evidence,
    start,
    count,
  }: Readonly<{ evidence: ImportEvidence; start: number; count: number }>): Promise<PackedWrites> {
    const writes = (this.#plan?.writes ?? []).slice(start, start + count).map((write): ImportWrite => {
      const memberId = write.kind === 'update' ? write.memberId : null;
      const member = memberId ? (this.#members.get(memberId) ?? null) : null;
      return {
        memberId,
        patch: memberPatchOf(member, write.draft, evidence),
        tagNames: [...(write.draft.tagNames ?? [])],
      };
    });
    return packWrites(writes);
  }

  async #readSheet(sheet: string | undefined): Promise<FileHead | UnreadableMemberFile> {
    if (this.#request === null) return { ok: false, code: 'table-empty' };
    const { bytes, today, fields } = this.#request;
    const file = await readAnyMemberFile(bytes, { today, fields, ...(sheet !== undefined && { sheet }) });
    if (!file.ok) return file;
    this.#file = file;
    this.#plan = null;
    const { rows, ...head } = file;
    return { ...head, rowCount: rows.length, preview: rows.slice(0, previewRows) };
  }
}
