import { activityPhases } from '../../../../shared/domain/activities/activity';
import { BriefPanel } from '../brief/BriefPanel';
import { GoalsPanel } from '../goals/GoalsPanel';
import { PhasePanel } from '../tasks/PhasePanel';
import classes from './ActivityPage.module.css';
import type { ActivityEditor } from './use-activity-editor';

/** The checklists before, during and after, with the goals and the brief beside them. */
export function PlanTab({ editor }: Readonly<{ editor: ActivityEditor }>) {
  return (
    <div className={classes.plan}>
      <div className={classes.column}>
        {activityPhases.map((phase) => (
          <PhasePanel key={phase} phase={phase} editor={editor} />
        ))}
      </div>
      <div className={classes.column}>
        <GoalsPanel editor={editor} />
        <BriefPanel editor={editor} />
      </div>
    </div>
  );
}
