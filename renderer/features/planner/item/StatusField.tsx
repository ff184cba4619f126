import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type PlannerStatus, plannerStatuses } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { type ReadyProblem, readyProblems } from '../../../../shared/domain/planner/readiness-checks';
import { text } from '../../../i18n/text';
import classes from '../ItemDrawer.module.css';
import type { ItemEditing } from '../use-item-editing';

/** Statuses that say the text is done. */
const finished: readonly PlannerStatus[] = ['ready', 'scheduled'];

/** 状态. 就绪 that something is missing for is not taken: it says what, and the focus goes there. */
export function StatusField({ editing: { fields, item, save } }: Readonly<{ editing: ItemEditing }>) {
  const [refused, setRefused] = useState(false);
  const sent = item !== null && isSent(item);
  const offered = plannerStatuses.filter((status) => (status === 'sent' || status === 'reviewed') === sent);
  const problems = readyProblems(fields);

  const choose = (status: PlannerStatus) => {
    if (status === fields.status) return;
    const missing = finished.includes(status) && problems.length > 0;
    setRefused(missing);
    if (missing) return;
    // What was changed a moment ago may not be here yet; the vault knows it, and refuses.
    void save({ status }).then((saved) => setRefused(!saved && finished.includes(status)));
  };
  const [problem] = refused ? problems : [];
  useEffect(() => {
    if (problem !== undefined) focusOn(problem);
  }, [problem]);
  return (
    <Select
      label={text.planner.fields.status}
      classNames={{ label: classes.label ?? '' }}
      data={offered.map((value) => ({ value, label: text.planner.statuses[value] }))}
      value={fields.status}
      allowDeselect={false}
      error={problem === undefined ? null : text.item.notReady(problems)}
      onChange={(status) => status && choose(status)}
    />
  );
}

/** The field of what is missing. */
function focusOn(problem: ReadyProblem): void {
  const field = problem === 'source' || problem === 'contributor' ? problem : 'body';
  document.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
}
