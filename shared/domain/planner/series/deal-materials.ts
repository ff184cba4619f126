import type { Day } from '../../days';
import type { MaterialId, PlannerItemId } from '../../ids';
import type { Material } from '../material';
import { freeFrom } from '../materials/rest-state';
import type { PlannerItem } from '../planner-item';
import { isSent } from '../readiness';
import { readingGate } from '../reading/gate';
import type { Rhythm } from '../rhythm';
import type { PlannerSeries } from '../series';
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
 * Deals materials in their order to the coming items (from `today` on, not sent, not given up) that have no material
 * and no text but the one every item of their series begins with. One that may not be used on the day that is its turn is refused, and the next gets that day. `uses` are the
 * days materials were used or are to be, in order. Materials there is no item for any more are neither dealt nor refused.
 */
export function dealMaterials(
  series: Pick<PlannerSeries, 'body'>,
  items: readonly PlannerItem[],
  materials: readonly DealtMaterial[],
  uses: ReadonlyMap<MaterialId, readonly Day[]>,
  rhythm: Rhythm,
  today: Day,
): Dealing {
  const open = items.filter((item) => isWaiting(item, series, today)).sort(byPlace);
  const used = new Map(uses);
  const dealt: { itemId: PlannerItemId; materialId: MaterialId }[] = [];
  const refused: DealRefusal[] = [];
  for (const material of materials) {
    const item = open[dealt.length];
    if (!item) break;
    const reason = refusalOf(material, item, { usedOn: used.get(material.id) ?? [], rhythm });
    if (reason) refused.push({ materialId: material.id, reason });
    else {
      dealt.push({ itemId: item.id, materialId: material.id });
      used.set(material.id, [...(used.get(material.id) ?? []), item.day].toSorted());
    }
  }
  return { dealt, refused };
}

function isWaiting(item: PlannerItem, { body }: Pick<PlannerSeries, 'body'>, today: Day): boolean {
  const hasNoText = item.body.trim() === '' || (item.body === body && !item.overrides.includes('body'));
  return (
    hasNoText &&
    item.materialIds.length === 0 &&
    item.day >= today &&
    item.skippedAt === null &&
    !isSent(item)
  );
}

function refusalOf(
  material: DealtMaterial,
  { day, kind }: PlannerItem,
  { usedOn, rhythm }: Readonly<{ usedOn: readonly Day[]; rhythm: Rhythm }>,
): DealRefusal['reason'] | null {
  const { body, url, file, expiresOn } = material;
  if (body.trim() === '' && url.trim() === '' && file === null) return 'empty';
  if (expiresOn !== null && day > expiresOn) return 'expired';
  if (!readingGate({ kind, body }, rhythm).fits) return 'too-long';
  return freeFrom(material, usedOn, rhythm, day) === day ? null : 'resting';
}
