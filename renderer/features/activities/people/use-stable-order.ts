import { useState } from 'react';

/**
 * Rows in the order they were first seen in, new ones last: whoever walks down a list and changes one row after the
 * other is not to lose the place to a new order.
 */
export function useStableOrder<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const [places] = useState(() => new Map<string, number>());
  for (const row of rows) {
    const key = keyOf(row);
    if (!places.has(key)) places.set(key, places.size);
  }
  const place = (row: Row) => places.get(keyOf(row)) ?? 0;
  return rows.toSorted((one, other) => place(one) - place(other));
}
