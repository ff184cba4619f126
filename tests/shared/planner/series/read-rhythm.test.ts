import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import { readRhythm } from '#shared/domain/planner/series/read-rhythm';
import { ruleParts } from '#shared/domain/planner/series/rule-in-words';

const today = day('2026-11-22');

/** Everything that was read, in one line. */
function read(text: string): string | null {
  const found = readRhythm(text, today);
  if (!found) return null;
  const { rule, time, ends } = found;
  const end = ends && Object.values(ends).join(' ');
  return [rule.replace('FREQ=', ''), time, end].filter((part) => part !== null).join(' | ');
}

describe('reading a rhythm as people write it', () => {
  it.each([
    ['周一三五七 20:00 共100期', 'WEEKLY;BYDAY=MO,WE,FR,SU | 20:00 | count 100'],
    ['周一三五七20:00', 'WEEKLY;BYDAY=MO,WE,FR,SU | 20:00'],
    ['周一三五七', 'WEEKLY;BYDAY=MO,WE,FR,SU'],
    ['每周一、三、五、日 晚上8点', 'WEEKLY;BYDAY=MO,WE,FR,SU | 20:00'],
    ['每周一，三，五', 'WEEKLY;BYDAY=MO,WE,FR'],
    ['星期二和星期四 晚8点半', 'WEEKLY;BYDAY=TU,TH | 20:30'],
    ['周二 周四', 'WEEKLY;BYDAY=TU,TH'],
    ['周一至周五 早上八点', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR | 08:00'],
    ['周1-5 8:05', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR | 08:05'],
    ['周五到周一', 'WEEKLY;BYDAY=MO,FR,SA,SU'],
    ['工作日 12:30 到 2027-03-01', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR | 12:30 | until 2027-03-01'],
    ['周末 中午12点半', 'WEEKLY;BYDAY=SA,SU | 12:30'],
    ['周三、周末', 'WEEKLY;BYDAY=WE,SA,SU'],
    ['每两周周三 20点', 'WEEKLY;INTERVAL=2;BYDAY=WE | 20:00'],
    ['隔周周五', 'WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['每周 20:00', 'WEEKLY | 20:00'],
    ['每周一次 20:00', 'WEEKLY | 20:00'],
    ['每天 8:00', 'DAILY | 08:00'],
    ['每日 20点', 'DAILY | 20:00'],
    ['每晚8点半 持续30天', 'DAILY | 20:30 | days 30'],
    ['每 2 天 8:00 100次', 'DAILY;INTERVAL=2 | 08:00 | count 100'],
    ['每两天', 'DAILY;INTERVAL=2'],
    ['隔天 下午3点', 'DAILY;INTERVAL=2 | 15:00'],
    ['隔2天', 'DAILY;INTERVAL=3'],
    ['每月1日、15日 10:00 30天', 'MONTHLY;BYMONTHDAY=1,15 | 10:00 | days 30'],
    ['每月1号和15号', 'MONTHLY;BYMONTHDAY=1,15'],
    ['每个月十五号 上午十点', 'MONTHLY;BYMONTHDAY=15 | 10:00'],
    ['每月1日至5日', 'MONTHLY;BYMONTHDAY=1,2,3,4,5'],
    ['每月最后一天 20:00', 'MONTHLY;BYMONTHDAY=-1 | 20:00'],
    ['每月15日、月底', 'MONTHLY;BYMONTHDAY=15,-1'],
    ['每2个月1日', 'MONTHLY;INTERVAL=2;BYMONTHDAY=1'],
    ['每天８：００ 共一百期', 'DAILY | 08:00 | count 100'],
    ['每天 至3月1日', 'DAILY | until 2027-03-01'],
    ['每天 到12月1日', 'DAILY | until 2026-12-01'],
    ['每天 2027年3月1日为止', 'DAILY | until 2027-03-01'],
    ['每天 持续4周', 'DAILY | days 28'],
    ['周一三五七 七点一刻', 'WEEKLY;BYDAY=MO,WE,FR,SU | 07:15'],
    ['百日微分享 周一三五七 20：00 共１００期', 'WEEKLY;BYDAY=MO,WE,FR,SU | 20:00 | count 100'],
    ['每天 凌晨12点', 'DAILY | 00:00'],
    ['每天 晚上12点', 'DAILY'],
    ['每天 25:00 到2月30日 共2000期', 'DAILY'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each(['', '20:00', '共100期', '你好', '3月1日', '每周3次', '每 900 天', '周'])(
    '%s says no days',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('gives only rules that are understood, whatever the line', () => {
    const piece = fc.constantFrom(
      ...'每周天日月隔至到共期次一三五七十末底最后工作晚点半、-:12350２：'.split(''),
      '星期',
      '每月',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const found = readRhythm(pieces.join(''), today);
        if (found) expect(ruleParts(found.rule)).not.toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
