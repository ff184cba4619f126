import type { CellValue } from '../../export/csv-table';
import { writeCsvLines } from '../../export/csv-table';
import { contentOriginLabels, plannerStatusLabels, writeInstant } from '../../export/vocabulary';
import type { PlannerItem } from '../planner-item';
import { type NamedGroup, writeGroups } from './content-cells';
import { type ContentField, contentFields, contentHeadings, shownHeadings } from './content-columns';

/** Names that a file says where an item holds ids. */
export type ContentNames = Readonly<{
  groups: readonly NamedGroup[];
  /** Name of a series, empty where there is none. */
  seriesName: (id: PlannerItem['seriesId']) => string;
}>;

/** What tells the app's own JSON file, and which shape it has. */
export const contentFormat = { name: 'weilu-content', version: 1 } as const;

const cells: Readonly<
  Record<ContentField, (item: PlannerItem, names: ContentNames) => string | number | null>
> = {
  day: ({ day }) => day,
  time: ({ time }) => time,
  kind: ({ kind }) => kind,
  title: ({ title }) => title,
  body: ({ body }) => body,
  status: ({ status }) => plannerStatusLabels[status],
  groups: ({ groupIds }, { groups }) => writeGroups(groupIds, groups),
  origin: ({ origin }) => contentOriginLabels[origin],
  source: ({ source }) => source,
  contributor: ({ contributor }) => contributor,
  starred: ({ starred }) => (starred ? '是' : ''),
  sentAt: ({ sentAt }) => writeInstant(sentAt),
  replies: ({ feedback }) => feedback?.replies ?? null,
  questions: ({ feedback }) => feedback?.questions ?? null,
  favourites: ({ feedback }) => feedback?.favourites ?? null,
  shares: ({ feedback }) => feedback?.shares ?? null,
  bestComment: ({ feedback }) => feedback?.bestComment ?? '',
  privateNote: ({ feedback }) => feedback?.privateNote ?? '',
  poll: ({ feedback }) => feedback?.poll ?? '',
  uid: ({ id }) => id,
};

/** Items as a CSV file for spreadsheets, which an import reads back. */
export function writeContentCsv(items: readonly PlannerItem[], names: ContentNames): string {
  const header = [...contentFields.map((field) => contentHeadings[field]), ...Object.values(shownHeadings)];
  const lines = items.map((item): readonly CellValue[] => [
    ...contentFields.map((field) => cells[field](item, names)),
    names.seriesName(item.seriesId),
    item.host?.name ?? '',
  ]);
  return writeCsvLines([header, ...lines]);
}

/** Items as a JSON file with the same columns. */
export function writeContentJson(items: readonly PlannerItem[], names: ContentNames): string {
  const rows = items.map((item) =>
    Object.fromEntries([
      ...contentFields.map((field) => [contentHeadings[field], cells[field](item, names)] as const),
      [shownHeadings.series, names.seriesName(item.seriesId)],
      [shownHeadings.host, item.host?.name ?? ''],
    ]),
  );
  return `${JSON.stringify({ format: contentFormat.name, version: contentFormat.version, items: rows }, null, 2)}\n`;
}
