import { useRef } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import type { PlanTemplate, PlanTemplateEntry } from '../../../../shared/domain/planner/plan-template';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { meetSlots } from '../../../../shared/domain/planner/templates/taken-slots';
import {
  type AppliedItem,
  forEachGroup,
  forGroups,
  missingLines,
  templateLimit,
} from '../../../../shared/domain/planner/templates/week-template';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { usePlannerAddress } from '../use-planner-address';
import { allGroups, eachGroup } from './group-choice';

export type Applied = Pick<PlanTemplate, 'id' | 'name' | 'entries'>;

/**
 * How a template stands in a week: how many of its lines have an item there, and how many have none; of these, how many
 * come into an empty slot, and how many slots hold something else already.
 */
export type Standing = Readonly<{ there: number; missing: number; free: number; taken: number }>;

/** Which lines are put in: those that have no item yet, of these only those for empty slots, or all once more. */
export type Applying = 'missing' | 'free' | 'again';

/** Puts templates into the chosen week and groups. */
export type ApplyTemplate = Readonly<{
  /** What the week holds, and what was put into it before, is known. */
  ready: boolean;
  standing: (template: Applied) => Standing;
  /** With one item a group there would be too many. */
  isTooMuch: (template: Applied) => boolean;
  /** Gives true when it was done. */
  apply: (template: Applied, which: Applying) => Promise<boolean>;
}>;

type ApplyOptions = Readonly<{
  week: Day;
  /** A group, all of them together, or each for itself. */
  groups: string;
  /** What was made from templates for the week. */
  made: readonly AppliedItem[] | null;
  /** What stands in the week. */
  items: readonly PlannerItem[] | null;
  onDone: () => void;
}>;

/** Applies templates to a week, one at a time. */
export function useApplyTemplate({ week, groups, made, items, onDone }: ApplyOptions): ApplyTemplate {
  const { community } = useScope();
  const save = useSave();
  const { day, change } = usePlannerAddress();
  const busy = useRef(false);
  const open = community.groups.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const only: readonly GroupId[] = open.filter((id) => id === groups);

  const chosen = groups === allGroups || groups === eachGroup ? [] : only;
  const entriesOf = ({ entries }: Applied) => (groups === eachGroup ? forEachGroup(entries, open) : entries);
  const missingOf = (template: Applied): readonly PlanTemplateEntry[] => {
    const entries = entriesOf(template).map((entry) => forGroups(entry, chosen));
    return missingLines(made ?? [], { templateId: template.id, week }, entries);
  };
  const meet = (template: Applied) =>
    meetSlots(missingOf(template), items ?? [], { week, slots: community.rhythm.slots });
  const apply = async (template: Applied, which: Applying): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const done = await save('templates.apply', {
      communityId: community.id,
      templateId: template.id,
      name: template.name,
      entries: [...(which === 'free' ? meet(template).free : entriesOf(template))],
      week,
      groupIds: [...chosen],
      again: which === 'again',
    });
    busy.current = false;
    // What was just planned is to be seen.
    if (done && weekOf(day).from !== week) change({ day: week });
    if (done) onDone();
    return done;
  };
  const standing = (template: Applied): Standing => {
    const missing = missingOf(template).length;
    const { free, taken } = meet(template);
    return { there: entriesOf(template).length - missing, missing, free: free.length, taken };
  };
  return {
    ready: made !== null && items !== null,
    standing,
    isTooMuch: (template) => entriesOf(template).length > templateLimit,
    apply,
  };
}
