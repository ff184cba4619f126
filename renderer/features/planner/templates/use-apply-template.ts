import { useRef } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import type { PlanTemplate } from '../../../../shared/domain/planner/plan-template';
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

/** How a template stands in a week: how many of its lines have an item there, and how many have none. */
export type Standing = Readonly<{ there: number; missing: number }>;

/** Puts templates into the chosen week and groups. */
export type ApplyTemplate = Readonly<{
  /** What was put into the week before is known. */
  ready: boolean;
  standing: (template: Applied) => Standing;
  /** With one item a group there would be too many. */
  isTooMuch: (template: Applied) => boolean;
  /** `again` puts in what stands there already once more. Gives true when it was done. */
  apply: (template: Applied, again: boolean) => Promise<boolean>;
}>;

type ApplyOptions = Readonly<{
  week: Day;
  /** A group, all of them together, or each for itself. */
  groups: string;
  /** What was made from templates for the week. */
  items: readonly AppliedItem[] | null;
  onDone: () => void;
}>;

/** Applies templates to a week, one at a time. */
export function useApplyTemplate({ week, groups, items, onDone }: ApplyOptions): ApplyTemplate {
  const { community } = useScope();
  const save = useSave();
  const { day, change } = usePlannerAddress();
  const busy = useRef(false);
  const open = community.groups.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const only: readonly GroupId[] = open.filter((id) => id === groups);

  const chosen = groups === allGroups || groups === eachGroup ? [] : only;
  const entriesOf = ({ entries }: Applied) => (groups === eachGroup ? forEachGroup(entries, open) : entries);
  const apply = async (template: Applied, again: boolean): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    const done = await save('templates.apply', {
      communityId: community.id,
      templateId: template.id,
      name: template.name,
      entries: [...entriesOf(template)],
      week,
      groupIds: [...chosen],
      again,
    });
    busy.current = false;
    // What was just planned is to be seen.
    if (done && weekOf(day).from !== week) change({ day: week });
    if (done) onDone();
    return done;
  };
  const standing = (template: Applied): Standing => {
    const entries = entriesOf(template).map((entry) => forGroups(entry, chosen));
    const missing = missingLines(items ?? [], { templateId: template.id, week }, entries).length;
    return { there: entries.length - missing, missing };
  };
  return {
    ready: items !== null,
    standing,
    isTooMuch: (template) => entriesOf(template).length > templateLimit,
    apply,
  };
}
