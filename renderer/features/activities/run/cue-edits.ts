import type { Cue } from '../../../../shared/domain/activities/parts';
import { moveCue, readCueLine } from '../../../../shared/domain/activities/run/edit-cues';
import { reopenCue } from '../../../../shared/domain/activities/run/run-state';
import { randomIds } from '../../../../shared/domain/ids';
import type { ActivityEditor } from '../page/use-activity-editor';

/** What is done to the cues of a run of show. Each resolves to whether it was saved. */
export type CueEdits = Readonly<{
  change: (id: string, patch: Partial<Cue>) => Promise<boolean>;
  /** Adds what a typed line says: `19:50 开场预热`. */
  add: (line: string) => Promise<boolean>;
  move: (id: string, step: -1 | 1) => Promise<boolean>;
  reopen: (id: string) => Promise<boolean>;
  remove: (id: string) => Promise<boolean>;
  /** Takes every actual time back, after a rehearsal. */
  clear: () => Promise<boolean>;
}>;

/** Edits the cues of an activity through its editor. */
export function cueEdits({ edit }: ActivityEditor): CueEdits {
  const change: CueEdits['change'] = (id, patch) =>
    edit((now) => ({ cues: now.cues.map((cue) => (cue.id === id ? { ...cue, ...patch } : cue)) }));
  return {
    change,
    add: (line) =>
      edit((now) => {
        const typed = readCueLine(line, now, now.cues);
        const cue = { ...typed, id: randomIds<string>(), owner: '', scriptId: '', text: '', doneAt: null };
        return { cues: [...now.cues, cue] };
      }),
    move: (id, step) => edit((now) => ({ cues: moveCue(now.cues, id, step) })),
    reopen: (id) => edit((now) => ({ cues: reopenCue(now.cues, id) }), { aloud: true }),
    remove: (id) => edit((now) => ({ cues: now.cues.filter((cue) => cue.id !== id) }), { aloud: true }),
    clear: () =>
      edit((now) => ({ cues: now.cues.map((cue) => ({ ...cue, doneAt: null, skippedAt: null })) }), {
        aloud: true,
      }),
  };
}
