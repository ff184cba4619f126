import { useEffect, useRef, useState } from 'react';
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

/**
 * Writes items into a file where the person says; `run` gives true once it is there. `stop` ends a calendar that takes
 * long, as closing the form does.
 */
export function useExportContent() {
  const { shell } = useHost();
  const { community } = useScope();
  const today = useToday();
  const [busy, setBusy] = useState(false);
  const stopping = useRef<AbortController | null>(null);
  const stop = () => stopping.current?.abort();
  useEffect(() => () => stopping.current?.abort(), []);

  const contentOf = (
    format: ContentFormat,
    items: readonly PlannerItem[],
    series: readonly SeriesRow[],
  ): Promise<string | null> | string => {
    if (format === 'ics') {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      stopping.current = new AbortController();
      const calendar = { name: community.name, zone: timeZone };
      return writeIcsInBackground(items, calendar, stopping.current.signal);
    }
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
      const content = await contentOf(format, items, series);
      if (content === null) return false;
      const bytes = new TextEncoder().encode(content);
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
  return { busy, run, stop };
}
