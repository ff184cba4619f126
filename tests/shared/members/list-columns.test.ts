import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldId } from '#shared/domain/ids';
import { chosenListColumns, moveColumn, toggleColumn } from '#shared/domain/members/list-columns';

const fields = [{ id: 'f1' as FieldId, name: '积分', kind: 'number' as const }];
const namesOf = (names: readonly string[]) => chosenListColumns(names, fields).map(({ id }) => id);

describe('the columns of the list', () => {
  it('are those chosen, in their order, without what means nothing here', () => {
    expect(namesOf(['tags', 'field:f1', 'field:elsewhere', 'nonsense', 'tags'])).toEqual([
      'tags',
      'field:f1',
    ]);
  });

  it('keep what another community shows while they are moved and toggled here', () => {
    const names = ['skin', 'field:elsewhere', 'tags', 'city'];
    expect(moveColumn(names, 'city', -1, namesOf(names))).toEqual([
      'skin',
      'field:elsewhere',
      'city',
      'tags',
    ]);
    expect(moveColumn(names, 'skin', 1, namesOf(names))).toEqual(['field:elsewhere', 'tags', 'skin', 'city']);
    expect(toggleColumn(toggleColumn(names, 'tags'), 'tags')).toEqual([
      'skin',
      'field:elsewhere',
      'city',
      'tags',
    ]);
  });

  it('move by one place among those shown, and not beyond the ends', () => {
    const names = fc.uniqueArray(fc.constantFrom('skin', 'tags', 'city', 'field:f1', 'field:x', 'notes'));
    fc.assert(
      fc.property(names, fc.nat(5), fc.constantFrom(-1 as const, 1 as const), (list, pick, by) => {
        const shown = namesOf(list);
        const name = shown[pick % Math.max(1, shown.length)] ?? 'none';
        const from = shown.indexOf(name);
        const moved = moveColumn(list, name, by, shown);
        expect([...moved].sort()).toEqual([...list].sort());
        const to = Math.max(0, Math.min(shown.length - 1, from + by));
        if (from !== -1) expect(namesOf(moved).indexOf(name)).toBe(to);
      }),
    );
  });
});
