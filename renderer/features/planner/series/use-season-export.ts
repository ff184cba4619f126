import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { useHost } from '../../../data/host-context';
import { showError, showNote } from '../../../data/toasts';
import { useCopyText } from '../../../data/use-copy-text';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { itemStateInWords } from '../../../ui/ItemState';
import { announcementOf, comingOf, seasonTable } from './season-items';
import type { SeriesDetail } from './series-detail';

const words = text.series.plan;

/** What a season is told by: an announcement, a table, a calendar file. Of the chosen items where there are any. */
export function useSeasonExport({ series, items }: SeriesDetail, chosen: readonly PlannerItem[]) {
  const { shell } = useHost();
  const copyText = useCopyText();
  const today = useToday();
  const told = chosen.length > 0 ? chosen : items;

  const saveFile = async (ending: 'csv' | 'ics', mediaType: string, content: string) => {
    const name = `${words.fileName(series.name)}.${ending}`;
    try {
      const bytes = new TextEncoder().encode(content);
      if (await shell.saveFile({ name, mediaType, bytes })) showNote(words.saved(name));
    } catch (thrown) {
      showError(thrown);
    }
  };

  return {
    copy: async () => {
      const coming = chosen.length > 0 ? chosen : comingOf(items, today);
      if (coming.length === 0) showNote(words.nothingToCopy);
      else await copyText(announcementOf(coming, series, today), words.copied(coming.length));
    },
    saveTable: () => {
      const now = Date.now();
      return saveFile(
        'csv',
        'text/csv',
        seasonTable(told, series, (item) => itemStateInWords(item, now)),
      );
    },
    saveCalendar: async () => {
      try {
        // It comes when it is asked for: the season itself is seen far more often.
        const { writeIcs } = await import('../../../../shared/domain/planner/exchange/write-ics');
        const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
        await saveFile('ics', 'text/calendar', writeIcs(told, { name: series.name, zone }));
      } catch (thrown) {
        showError(thrown);
      }
    },
  };
}
