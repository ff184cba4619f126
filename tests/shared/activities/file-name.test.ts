import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fileNameLimit,
  retrospectiveFileName,
  safeFileName,
} from '#shared/domain/activities/retrospective/file-name';
import { day } from '#shared/domain/days';

const startsOn = day('2026-11-22');

describe('file names', () => {
  it('say what and when', () => {
    expect(retrospectiveFileName({ title: '双12拼团', startsOn }, 'docx')).toBe(
      '复盘-双12拼团-2026-11-22.docx',
    );
    expect(retrospectiveFileName({ title: '👩‍🔬 试用/第2期: "新品"', startsOn }, 'md')).toBe(
      '复盘-👩‍🔬 试用 第2期 新品-2026-11-22.md',
    );
  });

  it('keep the day when the title is long, and say something when it is empty', () => {
    const long = retrospectiveFileName({ title: '长'.repeat(300), startsOn }, 'docx');
    expect(long).toHaveLength(fileNameLimit);
    expect(long).toMatch(/长-2026-11-22\.docx$/u);
    expect(retrospectiveFileName({ title: '///', startsOn }, 'md')).toBe('复盘-未命名-2026-11-22.md');
    expect(safeFileName(' . ', 'md')).toBe('未命名.md');
  });

  it('are never a device of Windows, a path or a hidden file', () => {
    expect(safeFileName('CON', 'md')).toBe('_CON.md');
    expect(safeFileName('com1.复盘', 'md')).toBe('_com1.复盘.md');
    expect(safeFileName('lpt9 .x', 'md')).toBe('_lpt9 .x.md');
    expect(safeFileName('../../etc/passwd', 'md')).toBe('etc passwd.md');
    expect(safeFileName('..\\x\u0000y\u202Egnp', 'md')).toBe('xygnp.md');
    expect(safeFileName('控制委员', 'md')).toBe('控制委员.md');
  });

  it('are fit for every system whatever the title', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'/\\:*?"<>|. \n\t\u0000\u202E', '👩‍🔬', '长'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (units) => {
        for (const name of [
          safeFileName(units.join(''), 'docx'),
          retrospectiveFileName({ title: units.join(''), startsOn }, 'docx'),
        ]) {
          expect(name.length).toBeLessThanOrEqual(fileNameLimit);
          expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
          expect(name).toMatch(/^[^<>:"/\\|?*\u0000-\u001F\u007F-\u009F\p{Surrogate}]+\.docx$/u);
          expect(name).not.toMatch(/^[. ]|[. ]\.docx$|[\u202A-\u202E\u2066-\u2069]/u);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
