import { dayOf } from '#shared/domain/days';
import { csvFiles } from '#shared/domain/export/csv-files';
import { createDataWriter } from '#shared/domain/export/data-format';
import { type ExportRows, maskRows } from '#shared/domain/export/export-rows';
import { countNotes, noteFiles } from '#shared/domain/export/notes/note-files';
import { createMask } from '#shared/domain/privacy/mask';
import { type QuarantinedRow, quarantined, textOfRow } from '#shared/domain/quarantine/quarantined-row';
import { type DataTableName, dataTableNames, passGate } from '#shared/domain/store/data-tables';
import type { dataJobs } from '#shared/wire/nouns/data';
import type { FileOfFolder } from '#shared/wire/shell-api';
import { databaseIdOf } from '../../store/database-id';
import { latestSchemaVersion } from '../../store/migrations';
import type { JobContext, JobHandler, JobHandlers } from '../../store/run-job';
import { takeBreath } from '../../store/take-breath';

export const dataJobHandlers: JobHandlers<keyof typeof dataJobs> = {
  'data.exportJson': (input, context) => exportJson(input, context),
  'data.exportCsv': (input, context) => exportCsv(input, context),
  'data.exportMarkdown': (input, context) => exportMarkdown(input, context),
  'data.maskTexts': (input, context) => maskTexts(input, context),
};

const exportJson: JobHandler<'data.exportJson'> = async ({ masked }, context) => {
  const { rows: found, databaseId } = await readRows(context);
  // What does not fit goes along as it is, so that whoever reads the file can set it aside.
  const rows = masked ? maskRows(fitting(found, context)) : found;
  const exportedAt = context.now();
  const writer = createDataWriter({ schemaVersion: latestSchemaVersion, exportedAt, databaseId, masked });
  for (const [index, name] of dataTableNames.entries()) {
    await takeBreath();
    context.progress(index, dataTableNames.length);
    writer.add(name, rows[name]);
  }
  const bytes = writer.finish();
  return { name: `${exportName('围炉数据', exportedAt, masked)}.json`, bytes };
};

const exportCsv: JobHandler<'data.exportCsv'> = async ({ masked }, context) => {
  const rows = await readToShow(context, masked);
  const files = await writeAll(csvFiles(rows), dataTableNames.length, context);
  return { folder: exportName('围炉表格', context.now(), masked), files };
};

const exportMarkdown: JobHandler<'data.exportMarkdown'> = async ({ masked }, context) => {
  const rows = await readToShow(context, masked);
  const files = await writeAll(noteFiles(rows), countNotes(rows), context);
  return { folder: exportName('围炉笔记', context.now(), masked), files };
};

const maskTexts: JobHandler<'data.maskTexts'> = async ({ communityId, texts }, { database }) => {
  const named = [
    ...(['members', 'memberships', 'plannerItems', 'plannerSeries', 'materials'] as const),
    ...(['participants', 'checkIns', 'rewards', 'chains', 'activities', 'tasks'] as const),
    ...(['communities', 'groups'] as const),
  ];
  const source = await database.transaction('r', [...named], async () => ({
    members: await database.members.toArray(),
    memberships: await database.memberships.toArray(),
    plannerItems: await database.plannerItems.toArray(),
    plannerSeries: await database.plannerSeries.toArray(),
    materials: await database.materials.toArray(),
    participants: await database.participants.toArray(),
    checkIns: await database.checkIns.toArray(),
    rewards: await database.rewards.toArray(),
    chains: await database.chains.toArray(),
    activities: await database.activities.toArray(),
    tasks: await database.tasks.toArray(),
    keptNames: [
      ...(await database.communities.toArray()).map(({ name }) => name),
      ...(await database.groups.toArray()).map(({ name }) => name),
    ],
  }));
  const { maskText } = createMask({ ...source, communityId });
  return { texts: texts.map(maskText) };
};

/** Everything there is, as it stood at one moment. */
function readRows({ database }: JobContext) {
  return database.transaction('r', database.tables, async () => ({
    databaseId: await databaseIdOf(database),
    rows: await readTables((name) => database.table(name).toArray()),
  }));
}

async function readToShow(context: JobContext, masked: boolean): Promise<ExportRows> {
  const rows = fitting((await readRows(context)).rows, context);
  return masked ? maskRows(rows) : rows;
}

/** The rows that a file can show; the others are among those set aside, with their text. */
function fitting(rows: ExportRows, { now, makeId }: JobContext): ExportRows {
  const aside: QuarantinedRow[] = [];
  const tables = dataTableNames.map((table) => {
    const fit = rows[table].filter((row) => {
      const passed = passGate(table, row);
      if (!passed.fits) {
        const unfit = { table, text: textOfRow(row), reason: passed.reason };
        aside.push(quarantined(unfit, '', makeId<string>(), now()));
      }
      return passed.fits;
    });
    return [table, fit] as const;
  });
  const fit = Object.fromEntries(tables) as unknown as ExportRows;
  return { ...fit, quarantine: [...fit.quarantine, ...aside] };
}

async function readTables(read: (name: DataTableName) => Promise<unknown[]>): Promise<ExportRows> {
  const entries: (readonly [DataTableName, unknown[]])[] = [];
  for (const name of dataTableNames) entries.push([name, await read(name)]);
  return Object.fromEntries(entries) as unknown as ExportRows;
}

/** Files written between two signs of progress. */
const batchSize = 20;

async function writeAll(
  contents: Iterable<Readonly<{ path: string; content: string }>>,
  expected: number,
  { progress }: JobContext,
): Promise<readonly FileOfFolder[]> {
  const encoder = new TextEncoder();
  const files: FileOfFolder[] = [];
  for (const { path, content } of contents) {
    if (files.length % batchSize === 0) {
      await takeBreath();
      progress(Math.min(files.length, expected), expected);
    }
    files.push({ path, bytes: encoder.encode(content) });
  }
  return files;
}

function exportName(kind: string, at: number, masked: boolean): string {
  return `${kind}-${dayOf(at)}${masked ? '-已隐去姓名' : ''}`;
}
