import { useState } from 'react';
import {
  type ContentNames,
  writeContentCsv,
  writeContentJson,
} from '../../../../shared/domain/planner/exchange/write-content';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import type { SeriesRow } from '../../../../shared/wire/nouns/planner';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { writeIcsInBackground } from './content-work';

export const contentFormats = ['ics', 'csv', 'json'] as const;
export type ContentFormat = (typeof contentFormats)[number];

const words = text.exchange.exporting;

const mediaTypes: Readonly<Record<ContentFormat, string>> = {
  ics: 'text/calendar',
  csv: 'text/csv',
  json: 'application/json',
};

/** Characters that file systems refuse in a name. */
const refused = /[\\/:*?"<>|\p{Cc}]/gu;

/** Writes items into a file where the person says; gives true once it is there. */
export function useExportContent() {
  const { shell } = useHost();
  const { community } = useScope();
  const today = useToday();
  const [busy, setBusy] = useState(false);

  const contentOf = (
    format: ContentFormat,
    items: readonly PlannerItem[],
    series: readonly SeriesRow[],
  ): Promise<string> | string => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (format === 'ics') return writeIcsInBackground(items, { name: community.name, zone: timeZone });
    const seriesNames = new Map<string, string>(series.map((row) => [row.series.id, row.series.name]));
    const names: ContentNames = {
      groups: community.groups,
      seriesName: (id) => (id === null ? '' : (seriesNames.get(id) ?? '')),
    };
    return (format === 'csv' ? writeContentCsv : writeContentJson)(items, names);
  };

  const run = async (
    format: ContentFormat,
    items: readonly PlannerItem[],
    series: readonly SeriesRow[],
  ): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    try {
      const name = `${words.fileName(community.name.replace(refused, ' ').trim(), today)}.${format}`;
      const bytes = new TextEncoder().encode(await contentOf(format, items, series));
      const saved = await shell.saveFile({ name, mediaType: mediaTypes[format], bytes });
      if (saved) showNote(words.saved(name));
      return saved;
    } catch (thrown) {
      showError(thrown);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
