import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { PlannerSeriesId } from '../../../../shared/domain/ids';
import type { SeriesFields } from '../../../../shared/domain/planner/series';
import { text } from '../../../i18n/text';
import { useDrawerEscape } from '../../../ui/use-drawer-escape';
import { NewSeries } from './NewSeries';
import { SeriesList } from './SeriesList';
import { SeriesPage } from './SeriesPage';

type SeriesDrawerProps = Readonly<{
  opened: boolean;
  onClose: () => void;
  /** Opens this one at once. */
  seriesId?: PlannerSeriesId;
}>;

/** The list remembers which one was open, so that the focus goes back to it. */
type Place = Readonly<
  { at: 'list'; from: PlannerSeriesId | null } | { at: 'new' } | { at: 'series'; id: PlannerSeriesId }
>;

/** 系列: every series, a new one, and what is planned of one. */
export function SeriesDrawer({ opened, onClose, seriesId }: SeriesDrawerProps) {
  const [place, setPlace] = useState<Place>(
    seriesId ? { at: 'series', id: seriesId } : { at: 'list', from: null },
  );
  /** What was typed of a new series: kept until it is saved, however often one goes back. */
  const [draft, setDraft] = useState<SeriesFields | null>(null);
  const back = () => setPlace({ at: 'list', from: place.at === 'series' ? place.id : null });
  useDrawerEscape(opened, () => (place.at === 'list' ? onClose() : back()));
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={760}
      title={place.at === 'new' ? text.series.add : text.series.title}
      closeOnEscape={false}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      {!opened ? null : place.at === 'list' ? (
        <SeriesList
          from={place.from}
          onNew={() => setPlace({ at: 'new' })}
          onOpen={(id) => setPlace({ at: 'series', id })}
        />
      ) : place.at === 'new' ? (
        <NewSeries
          draft={draft}
          onDraft={setDraft}
          onBack={back}
          onMade={(id) => {
            setDraft(null);
            setPlace({ at: 'series', id });
          }}
        />
      ) : (
        <SeriesPage key={place.id} id={place.id} onBack={back} onClose={onClose} />
      )}
    </Drawer>
  );
}
