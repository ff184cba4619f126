import { useMemo } from 'react';
import type { Fact } from '../../../../shared/domain/activities/retrospective/facts/fact';
import { factsToTell } from '../../../../shared/domain/activities/retrospective/points/facts-to-tell';
import type { Retrospective } from '../../../../shared/domain/activities/retrospective/retrospective';
import type { Day } from '../../../../shared/domain/days';
import type { ActivityReport } from '../../../../shared/wire/nouns/activities';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import type { ActivityEditor } from '../page/use-activity-editor';

/** What the retrospective of an activity shows and does. */
export type Review = Readonly<{
  editor: ActivityEditor;
  retrospective: Retrospective;
  /** Undefined until it is read. */
  report: ActivityReport | undefined;
  /** What it is drafted from. */
  facts: readonly Fact[];
  today: Day;
  /** Changes the retrospective; `change` is given its newest state. `aloud` says it in a toast, with 撤销. */
  change: (change: (now: Retrospective) => Retrospective, aloud?: boolean) => Promise<boolean>;
}>;

/** The report of an activity, with the edits on their way laid over it, and what it says. */
export function useReview(editor: ActivityEditor): Review {
  const { detail } = editor;
  const today = useToday();
  const stored = useVaultQuery('activities.report', { id: detail.activity.id }).data ?? undefined;
  const report = useMemo(() => (stored ? { ...stored, ...detail } : undefined), [stored, detail]);
  const { retrospective } = detail.activity;
  const facts = useMemo(
    () => (report ? factsToTell(report, retrospective, today) : []),
    [report, retrospective, today],
  );
  return {
    editor,
    retrospective,
    today,
    report,
    facts,
    change: (change, aloud = false) =>
      editor.edit((now) => ({ retrospective: change(now.retrospective) }), { aloud }),
  };
}
