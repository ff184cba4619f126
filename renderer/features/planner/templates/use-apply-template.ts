import { useRef } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { GroupId } from '../../../../shared/domain/ids';
import type { PlanTemplate } from '../../../../shared/domain/planner/plan-template';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import {
  forEachGroup,
  type Standing,
  standingOf,
  templateLimit,
} from '../../../../shared/domain/planner/templates/week-template';
import { weekOf } from '../../../../shared/domain/planner/weeks';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { usePlannerAddress } from '../use-planner-address';
import { allGroups, eachGroup } from './group-choice';

export type Applied = Pick<PlanTemplate, 'id' | 'name' | 'entries'>;

/** Puts templates into the chosen week and groups. */
export type ApplyTemplate = Readonly<{
  /** The items of the week are known. */
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
  items: readonly PlannerItem[] | null;
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
      groupIds: groups === allGroups || groups === eachGroup ? [] : [...only],
      again,
    });
    busy.current = false;
    // What was just planned is to be seen.
    if (done && weekOf(day).from !== week) change({ day: week });
    if (done) onDone();
    return done;
  };
  return {
    ready: items !== null,
    standing: (template) => standingOf(items ?? [], template.id, week, entriesOf(template)),
    isTooMuch: (template) => entriesOf(template).length > templateLimit,
    apply,
  };
}
