import fc from 'fast-check';
import { expect, it } from 'vitest';
import { movedTo, orderTasks } from '#shared/domain/activities/order-tasks';
import { task } from './activity-fixtures';

const tasks = ['甲', '乙', '丙'].map((title, index) => task(title, { position: index * 2 + 5 }));
const ids = tasks.map(({ id }) => id);

it('gives tasks a new order in the places they hold, and touches no other', () => {
  const [first, second, third] = tasks;
  if (!first || !second || !third) throw new Error('three tasks');
  const moved = orderTasks(tasks, [second.id, first.id]);
  expect(moved.map(({ title, position }) => [title, position])).toEqual([
    ['乙', 5],
    ['甲', 7],
  ]);
});

it('puts one id anywhere in the list and keeps all of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3, max: 6 }), fc.nat({ max: 2 }), (index, which) => {
      const id = ids[which];
      if (!id) return;
      const order = movedTo(ids, id, index);
      expect(order.toSorted()).toEqual(ids.toSorted());
      expect(order.indexOf(id)).toBe(Math.min(Math.max(index, 0), 2));
    }),
  );
});
