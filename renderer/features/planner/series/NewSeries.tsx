import { Anchor, Stack } from '@mantine/core';
import { type Day, shiftDay, timeOfDay } from '../../../../shared/domain/days';
import type { GroupId, PlannerSeriesId } from '../../../../shared/domain/ids';
import { newSeriesFields, type SeriesFields } from '../../../../shared/domain/planner/series';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import classes from './Series.module.css';
import { SeriesForm } from './SeriesForm';

type NewSeriesProps = Readonly<{
  /** What was typed before. */
  draft: SeriesFields | null;
  onDraft: (fields: SeriesFields) => void;
  onBack: () => void;
  onMade: (id: PlannerSeriesId) => void;
}>;

/** A new series: its form, and how many items it will have. */
export function NewSeries({ draft, onDraft, onBack, onMade }: NewSeriesProps) {
  const { community, group } = useScope();
  const today = useToday();
  const run = useRun();
  const fields = draft ?? freshFields(today, group ? [group.id] : []);
  const create = async () => {
    const receipt = await run('series.create', { communityId: community.id, fields });
    if (receipt) onMade(receipt.result.seriesId);
    return receipt !== null;
  };
  return (
    <Stack gap="sm" className={classes.page ?? ''}>
      <Anchor component="button" type="button" size="sm" w="fit-content" onClick={onBack}>
        {text.series.back}
      </Anchor>
      <SeriesForm fields={fields} detail={null} onChange={onDraft} onSave={create} />
    </Stack>
  );
}

/** The rhythm of the evening talks, which most series have. */
function freshFields(today: Day, groupIds: readonly GroupId[]): SeriesFields {
  const { skips: _skips, plannedUntil: _planned, ...later } = newSeriesFields;
  return {
    ...later,
    name: '',
    rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
    time: timeOfDay('20:00'),
    startsOn: shiftDay(today, 1),
    kind: '分享',
    titlePattern: text.series.form.numbered('分享'),
    groupIds,
  };
}
