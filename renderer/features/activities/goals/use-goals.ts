import { readGoalLine } from '../../../../shared/domain/activities/goal-line';
import type { Measure, Metric } from '../../../../shared/domain/activities/parts';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';

const words = text.ledgers.goals;

/** What is done with the metrics of an activity. */
export function useGoals(editor: ActivityEditor) {
  const add = (fields: Pick<Metric, 'name' | 'goal' | 'unit' | 'measure'>) => {
    const metric: Metric = {
      ...fields,
      id: randomIds<string>(),
      actual: null,
      deadlineDays: null,
      source: '',
    };
    return editor.edit((now) => ({ metrics: [...now.metrics, metric] }));
  };
  return {
    change: (id: string, patch: Partial<Metric>) =>
      editor.edit((now) => ({
        metrics: now.metrics.map((metric) => (metric.id === id ? { ...metric, ...patch } : metric)),
      })),
    /** As it is typed: a name, and the goal behind it. */
    addNamed: (line: string) => add({ ...readGoalLine(line), measure: 'manual' }),
    addMeasured: (measure: Measure) =>
      add({ name: words.measures[measure], goal: null, unit: words.units[measure], measure }),
    remove: (id: string) =>
      editor.edit((now) => ({ metrics: now.metrics.filter((metric) => metric.id !== id) }), { aloud: true }),
  };
}
