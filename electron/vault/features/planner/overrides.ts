import {
  type OverridableField,
  overridableFields,
  type PlannerItem,
} from '#shared/domain/planner/planner-item';
import { sameValue } from './item-rows';

/** Marks fields of an item of a series as set for it alone. Single items have no series to differ from. */
export function overridden(item: PlannerItem, fields: readonly OverridableField[]): PlannerItem {
  if (item.seriesId === null) return item;
  const all = new Set([...item.overrides, ...fields]);
  return { ...item, overrides: overridableFields.filter((field) => all.has(field)) };
}

/** Gives fields of an item back to its series. */
export function givenBack(item: PlannerItem, fields: readonly OverridableField[]): PlannerItem {
  return { ...item, overrides: item.overrides.filter((field) => !fields.includes(field)) };
}

/** The item with these values, each that is new to it marked as its own. */
export function changedAlone(item: PlannerItem, values: Partial<PlannerItem>): PlannerItem {
  const fields = overridableFields.filter(
    (field) => field in values && !sameValue(values[field], item[field]),
  );
  return overridden({ ...item, ...values }, fields);
}
