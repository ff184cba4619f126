import { timeOfDay } from '../days';
import type { Field } from '../fields/field';
import type { FieldId } from '../ids';
import { type DemoClock, pastInstant } from './demo-clock';
import { demoCommunityId, demoId } from './demo-ids';

export const spendFieldId = demoId<FieldId>('field', 1);
export const favouriteFieldId = demoId<FieldId>('field', 2);
export const careFieldId = demoId<FieldId>('field', 3);

/** Options of 每月护肤预算. */
export const spendOptions = ['百元以内', '一百到三百', '三百以上'] as const;

/** The custom fields of the demo. */
export function buildFields(clock: DemoClock): readonly Field[] {
  const shared = {
    communityId: demoCommunityId,
    archivedAt: null,
    createdAt: pastInstant(clock, 120, timeOfDay('21:00')),
  };
  return [
    { id: spendFieldId, ...shared, name: '每月护肤预算', kind: 'single', options: spendOptions, position: 1 },
    { id: favouriteFieldId, ...shared, name: '最常回购', kind: 'text', options: [], position: 2 },
    { id: careFieldId, ...shared, name: '愿意被回访', kind: 'boolean', options: [], position: 3 },
  ];
}
