import { type Day, daysBetween } from '../../days';
import type { MaterialId, PlannerItemId } from '../../ids';
import type { Material } from '../material';
import type { PlannerItem } from '../planner-item';
import { isSent } from '../readiness';
import { readingGate } from '../reading/gate';
import type { Rhythm } from '../rhythm';
import { byPlace } from './session-items';

/** What of a material decides where it may go. */
export type DealtMaterial = Pick<Material, 'id' | 'body' | 'url' | 'file' | 'expiresOn' | 'restDays'>;

export type DealRefusal = Readonly<{
  materialId: MaterialId;
  reason: 'resting' | 'too-long' | 'expired' | 'empty';
}>;

/** Which material goes into which item, and which ones do not go anywhere. */
export type Dealing = Readonly<{
  dealt: readonly Readonly<{ itemId: PlannerItemId; materialId: MaterialId }>[];
  refused: readonly DealRefusal[];
}>;

/**
 * Deals materials in their order to the coming items (from `today` on, not sent, not given up) that have neither text nor
 * material. One that may not be used on the day that is its turn is refused, and the next gets that day. `uses` are the
 * days materials were last used. Materials there is no item for any more are neither dealt nor refused.
 */
export function dealMaterials(
  items: readonly PlannerItem[],
  materials: readonly DealtMaterial[],
  uses: ReadonlyMap<MaterialId, Day | null>,
  rhythm: Rhythm,
  today: Day,
): Dealing {
  const open = items.filter((item) => isWaiting(item, today)).sort(byPlace);
  const used = new Map(uses);
  const dealt: { itemId: PlannerItemId; materialId: MaterialId }[] = [];
  const refused: DealRefusal[] = [];
  for (const material of materials) {
    const item = open[dealt.length];
    if (!item) break;
    const reason = refusalOf(material, item, { lastUse: used.get(material.id) ?? null, rhythm });
    if (reason) refused.push({ materialId: material.id, reason });
    else {
      dealt.push({ itemId: item.id, materialId: material.id });
      used.set(material.id, item.day);
    }
  }
  return { dealt, refused };
}

function isWaiting(item: PlannerItem, today: Day): boolean {
  const isEmpty = item.body.trim() === '' && item.materialIds.length === 0;
  return isEmpty && item.day >= today && item.skippedAt === null && !isSent(item);
}

function refusalOf(
  { body, url, file, expiresOn, restDays }: DealtMaterial,
  { day, kind }: PlannerItem,
  { lastUse, rhythm }: Readonly<{ lastUse: Day | null; rhythm: Rhythm }>,
): DealRefusal['reason'] | null {
  if (body.trim() === '' && url.trim() === '' && file === null) return 'empty';
  if (expiresOn !== null && day > expiresOn) return 'expired';
  if (!readingGate({ kind, body }, rhythm).fits) return 'too-long';
  // A use that is planned for later counts as well as one that is past.
  const rested = lastUse === null ? Number.POSITIVE_INFINITY : Math.abs(daysBetween(lastUse, day));
  return rested < (restDays ?? rhythm.materialRestDays) ? 'resting' : null;
}
