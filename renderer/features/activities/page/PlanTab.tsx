import { activityPhases } from '../../../../shared/domain/activities/activity';
import { useSecondDraw } from '../../../ui/use-second-draw';
import { BriefPanel } from '../brief/BriefPanel';
import { GoalsPanel } from '../goals/GoalsPanel';
import { MatrixPanel } from '../matrix/MatrixPanel';
import { ConflictsPanel } from '../tasks/conflicts/ConflictsPanel';
import { PhasePanel } from '../tasks/PhasePanel';
import { PlanTools } from '../tasks/PlanTools';
import { usePlanEditor } from '../tasks/use-plan-editor';
import { usePlanView } from '../tasks/use-plan-view';
import classes from './ActivityPage.module.css';
import type { ActivityEditor } from './use-activity-editor';

/** What is to be done, by whom and when: as checklists with the goals and the brief beside them, or as a matrix. */
export function PlanTab({ editor: written }: Readonly<{ editor: ActivityEditor }>) {
  const { view, face, setFace, setOrder } = usePlanView(written.detail);
  const editor = usePlanEditor(written, view);
  const isWhole = useSecondDraw();
  const phases = isWhole ? activityPhases : activityPhases.slice(0, 1);
  const tools = <PlanTools editor={editor} view={view} face={face} onFace={setFace} onOrder={setOrder} />;
  if (face === 'matrix') {
    return (
      <div className={classes.column}>
        {tools}
        <MatrixPanel editor={editor} view={view} />
        <ConflictsPanel editor={editor} view={view} />
      </div>
    );
  }
  return (
    <div className={classes.column}>
      {tools}
      <div className={classes.plan}>
        <div className={classes.column}>
          <ConflictsPanel editor={editor} view={view} />
          {phases.map((phase) => (
            <PhasePanel key={phase} phase={phase} editor={editor} view={view} />
          ))}
        </div>
        <div className={classes.column}>
          <GoalsPanel editor={editor} />
          {isWhole && <BriefPanel editor={editor} />}
        </div>
      </div>
    </div>
  );
}
