import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScheduleConflict } from '../../../../../shared/domain/activities/schedule/assess-schedule';
import { text } from '../../../../i18n/text';
import { Panel } from '../../../../ui/Panel';
import { ImportStatutory } from '../../../../ui/statutory/ImportStatutory';
import type { ActivityEditor } from '../../page/use-activity-editor';
import type { PlanView } from '../plan-view';
import { ConflictMend } from './ConflictMend';
import classes from './Conflicts.module.css';
import { sayConflict } from './say-conflict';

const words = text.tasks.conflicts;

/** So many are shown until all are asked for. */
const shownAtFirst = 4;

type ConflictsPanelProps = Readonly<{ editor: ActivityEditor; view: PlanView }>;

/** What does not work out in the plan: a sentence each, with what mends it. Nothing where all is well. */
export function ConflictsPanel({ editor, view }: ConflictsPanelProps) {
  const { conflicts } = view.plan;
  const [all, setAll] = useState(false);
  const [importing, setImporting] = useState(false);
  if (conflicts.length === 0 && !importing) return null;
  const more = conflicts.length - shownAtFirst;
  return (
    <Panel title={words.title} note={words.count(conflicts.length)}>
      <ul className={classes.list} aria-label={words.title}>
        {(all ? conflicts : conflicts.slice(0, shownAtFirst)).map((conflict) => (
          <li key={keyOf(conflict)} className={classes.line}>
            <span className={`person-text ${classes.words}`}>
              {sayConflict(conflict, editor.detail, view)}
            </span>
            <ConflictMend
              conflict={conflict}
              editor={editor}
              view={view}
              onImport={() => setImporting(true)}
            />
          </li>
        ))}
      </ul>
      {more > 0 ? (
        <Button
          variant="subtle"
          size="compact-sm"
          m="0 12px 8px"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? words.less : words.more(more)}
        </Button>
      ) : null}
      <ImportStatutory opened={importing} onClose={() => setImporting(false)} />
    </Panel>
  );
}

function keyOf({ kind, taskIds, day, owner }: ScheduleConflict): string {
  return [kind, day, owner, ...taskIds].join(' ');
}
