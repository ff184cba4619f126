import { expect, test } from 'vitest';
import { saysMoreThanStatus } from '../../../renderer/ui/ItemState';
import { instantOf, timeOfDay } from '../../../shared/domain/days';
import { firstDay, plannerItem } from '../../shared/planner/exchange/items';

const long = instantOf(firstDay, timeOfDay('20:00')) - 3 * 86_400_000;
const after = instantOf(firstDay, timeOfDay('21:00'));

test('under its status an item says how it stands only where that is more: due and not written, missed, sent when', () => {
  expect(saysMoreThanStatus(plannerItem({ status: 'draft' }), long)).toBe(false);
  expect(saysMoreThanStatus(plannerItem({ status: 'ready' }), long)).toBe(false);
  expect(saysMoreThanStatus(plannerItem({ status: 'draft' }), after)).toBe(true);
  expect(saysMoreThanStatus(plannerItem({ status: 'ready' }), after)).toBe(true);
  expect(saysMoreThanStatus(plannerItem({ status: 'sent', sentAt: after }), after)).toBe(true);
  expect(saysMoreThanStatus(plannerItem({ status: 'sent' }), after)).toBe(false);
});
