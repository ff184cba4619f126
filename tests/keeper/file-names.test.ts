import { resolve, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlainName, isTemporaryName, partsOfPath, temporaryName } from '#shared/keeper/file-names';

describe('the path of a file to save', () => {
  it.each([
    ['首页.md', [], '首页.md'],
    ['成员/阿月🦌 (1).md', ['成员'], '阿月🦌 (1).md'],
    ['a/b/c', ['a', 'b'], 'c'],
  ])('%j is taken apart', (path, folders, name) => {
    expect(partsOfPath(path)).toEqual({ folders, name });
  });

  it('never leaves its folder, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('..', '.', '', 'a', '/', '\\', 'C:', '~', '..\\', '%2e%2e'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('/')),
        (path) => {
          try {
            const { folders, name } = partsOfPath(path);
            expect(resolve('/root', ...folders, name).startsWith(`/root${sep}`)).toBe(true);
            expect([...folders, name].join('/')).toBe(path);
          } catch (thrown) {
            expect(thrown).toMatchObject({ code: 'input-invalid' });
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the temporary name of a file', () => {
  it('is known again, is no name of ours, and fits into what file systems take', () => {
    for (const name of ['weilu-20261122-103000.ndjson', '备'.repeat(66)]) {
      const temporary = temporaryName(name);
      expect(isTemporaryName(temporary)).toBe(true);
      expect(isPlainName(temporary)).toBe(false);
      expect(new TextEncoder().encode(temporary).length).toBeLessThanOrEqual(255);
      expect(temporaryName(name)).not.toBe(temporary);
    }
    for (const name of ['a.part', '.a.part', 'weilu.ndjson', `${temporaryName('a')}x`]) {
      expect(isTemporaryName(name)).toBe(false);
    }
  });
});
