import { writeCsvLines } from '#shared/domain/export/csv-table';
import { type ListCell, listHeader, listLine } from '#shared/domain/export/list-table';
import { chosenListColumns, type ListColumn } from '#shared/domain/members/list-columns';
import type { JobContext, JobHandler } from '../../store/run-job';
import { takeBreath } from '../../store/take-breath';
import { memberRows } from './member-rows';

/** Members read and written between two signs of progress. */
const batchSize = 200;

type Lines = readonly (readonly ListCell[])[];

/** The list as it is shown, as a file: the same members in the same order, with the columns that are shown. */
export const exportList: JobHandler<'members.exportList'> = async (input, context) => {
  const { filter, format } = input;
  const { database } = context;
  const fields = await database.fields.where('communityId').equals(filter.communityId).toArray();
  const columns = chosenListColumns(
    input.columns,
    fields.filter(({ archivedAt }) => archivedAt === null),
  );
  const header = listHeader(columns);
  const batches = linesOf(input, columns, context);
  return format === 'csv' ? asCsv(header, batches) : asWorkbook(header, batches);
};

type Made = Readonly<{ bytes: Uint8Array<ArrayBuffer>; rows: number }>;

async function asCsv(header: readonly string[], batches: AsyncIterable<Lines>): Promise<Made> {
  const lines: (readonly ListCell[])[] = [];
  for await (const batch of batches) lines.push(...batch);
  return { bytes: new TextEncoder().encode(writeCsvLines([header, ...lines])), rows: lines.length };
}

async function asWorkbook(header: readonly string[], batches: AsyncIterable<Lines>): Promise<Made> {
  const { createWorkbookWriter } = await import('#shared/domain/export/list-workbook');
  const writer = createWorkbookWriter('成员', header);
  let rows = 0;
  for await (const batch of batches) {
    writer.add(batch);
    rows += batch.length;
  }
  return { bytes: writer.finish(), rows };
}

/** The lines of the list, some at a time, so that others are answered in between. */
async function* linesOf(
  { filter, sort, today }: Parameters<typeof exportList>[0],
  columns: readonly ListColumn[],
  { database, memberIndex, progress }: JobContext,
): AsyncGenerator<Lines> {
  const ids = await database.transaction('r', database.tables, async () => {
    await memberIndex.refresh(database, filter);
    return memberIndex.match(filter, today, sort);
  });
  for (let start = 0; start < ids.length; start += batchSize) {
    await takeBreath();
    progress(start, ids.length);
    const batch = ids.slice(start, start + batchSize);
    yield memberRows(memberIndex, filter.communityId, batch).map((row) => listLine(row, columns));
  }
}
