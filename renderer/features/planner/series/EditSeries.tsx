import { useState } from 'react';
import type { SeriesFields } from '../../../../shared/domain/planner/series';
import { useSave } from '../../../data/use-run';
import { SeriesForm } from './SeriesForm';
import { changedFields, fieldsOf, type SeriesDetail } from './series-detail';

/** 设置: the rules of a series, and what changing them would do to what is planned. */
export function EditSeries({ detail }: Readonly<{ detail: SeriesDetail }>) {
  const save = useSave();
  /** Only what was touched: the rest follows what is kept, also when it is undone. */
  const [patch, setPatch] = useState<Partial<SeriesFields>>({});
  const stored = fieldsOf(detail.series);
  const fields = { ...stored, ...patch };
  const change = (next: SeriesFields) => setPatch(changedFields(stored, next));
  const keep = async () => {
    const saved = await save('series.update', { id: detail.series.id, patch });
    if (saved) setPatch({});
    return saved;
  };
  return (
    <SeriesForm
      fields={fields}
      detail={detail}
      onChange={change}
      onRevert={() => setPatch({})}
      onSave={keep}
    />
  );
}
