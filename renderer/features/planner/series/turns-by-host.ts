import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { type Host, hostKey } from '../../../../shared/domain/planner/rotation';

/** How many turns each host has, sent ones too; how many have a host, and how many have none. */
export function turnsByHost(items: readonly PlannerItem[]) {
  const turns = new Map<string, number>();
  for (const { host } of items) {
    if (host) turns.set(hostKey(host), (turns.get(hostKey(host)) ?? 0) + 1);
  }
  const total = [...turns.values()].reduce((sum, count) => sum + count, 0);
  return { total, none: items.length - total, of: (host: Host) => turns.get(hostKey(host)) ?? 0 };
}
