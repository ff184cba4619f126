import type { Activity, ActivityPatch } from '#shared/domain/activities/activity';
import type { Cue, Risk } from '#shared/domain/activities/parts';
import {
  type RetrospectiveChange,
  retrospectiveChange,
} from '#shared/domain/activities/retrospective/change-of';

/** What a change to an activity did, where a sentence says more than the name of the part it changed. */
export type UpdateFacts =
  | Readonly<{ act: 'cue-done' | 'cue-skipped' | 'cue-open' | 'risk' | 'risk-back'; part: string }>
  /** `part` is the name of the activity. */
  | Readonly<{ act: RetrospectiveChange; part: string }>
  | Readonly<Record<never, never>>;

/**
 * The act in a change to an activity: one cue dealt with or taken back, one risk that came true or did not, and
 * what was done to the retrospective.
 */
export function updateFacts(
  before: Pick<Activity, 'title' | 'cues' | 'risks' | 'retrospective'>,
  patch: Pick<ActivityPatch, 'cues' | 'risks' | 'quotes' | 'retrospective'>,
): UpdateFacts {
  const { retrospective, quotes } = patch;
  // Where a quote changes, the points drawn from it only follow.
  if (retrospective && !quotes) {
    return { act: retrospectiveChange(before.retrospective, retrospective), part: before.title };
  }
  const cue = onlyChanged(before.cues, patch.cues, cueMark);
  if (cue) return { act: cueAct(cue.after), part: cue.after.title };
  const risk = onlyChanged(before.risks, patch.risks, ({ triggeredAt }) => triggeredAt.join(' '));
  if (!risk) return {};
  const more = risk.after.triggeredAt.length >= risk.before.triggeredAt.length;
  return { act: more ? 'risk' : 'risk-back', part: risk.after.risk };
}

const cueMark = ({ doneAt, skippedAt }: Cue) => `${doneAt ?? ''} ${skippedAt ?? ''}`;

function cueAct({ doneAt, skippedAt }: Cue) {
  if (doneAt !== null) return 'cue-done';
  return (skippedAt ?? null) === null ? 'cue-open' : 'cue-skipped';
}

/** The one part whose mark is another than before; null where there is none, or several. */
function onlyChanged<Part extends Cue | Risk>(
  before: readonly Part[],
  after: readonly Part[] | undefined,
  markOf: (part: Part) => string,
): Readonly<{ before: Part; after: Part }> | null {
  const known = new Map(before.map((part) => [part.id, part]));
  const changed = (after ?? []).flatMap((part) => {
    const old = known.get(part.id);
    return old && markOf(old) !== markOf(part) ? [{ before: old, after: part }] : [];
  });
  return changed.length === 1 ? (changed[0] ?? null) : null;
}
