import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IntakeKind, intakeKinds } from '#shared/domain/intake/intake';
import { dryRun, recognise } from '#shared/domain/intake/recognise';
import { writesOf } from '#shared/domain/intake/writes';
import { intakeWriteSchema } from '#shared/wire/nouns/intake';
import { applied, baseOf, options, previewOf, sample, wordRule } from './intake-fixtures';

const names = fc.constantFrom(
  '曾小雅',
  '许桃子🌸',
  'Momo、Chan',
  'A"B',
  '体育委员阿月',
  '阿月',
  '👩‍👧‍👦鱼妈',
  '\u202b反\u202c向',
  '小雅',
  '小雅🦌',
  '木木(已婚)',
  'AAA微商货源',
  '2024',
  '🌸',
  '\u200b',
  'x'.repeat(300),
);
const notice = fc
  .tuple(names, names, fc.constantFrom('"', '“', '「'))
  .map(([x, y, quote]) => `${quote}${x}${quote}邀请${quote}${y}${quote}加入了群聊`);
const piece = fc.oneof(
  { weight: 3, arbitrary: notice },
  names,
  names.map((name) => `你将"${name}"移出了群聊`),
  names.map((name) => `"${name}"通过扫描"阿月"分享的二维码加入群聊`),
  fc.array(names, { maxLength: 6 }).map((list) => list.join('、')),
  fc.array(names, { maxLength: 4 }).map((list) => `群聊参与人还有：${list.join('、')}`),
  fc.tuple(names, fc.nat(99)).map(([name, count]) => `${name} ${count}`),
  fc.constantFrom(
    '11月20日 15:03',
    '昨天',
    '群成员(12)',
    '#接龙',
    '昵称,发言数',
    '"',
    '$revoke$',
    '邀请',
    '、，',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);
const text = fc
  .tuple(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r', '\u2028', '、', ''))
  .map(([pieces, end]) => pieces.join(end));
const base = {
  ...baseOf(
    ...['曾小雅', '阿月', '小雅', 'Momo、Chan'].map((nickname, index) => ({
      nickname,
      id: `m${index}` as never,
    })),
    { nickname: '木木', id: 'm9' as never, inGroup: false },
  ),
  rules: [{ ...wordRule('微商'), id: 'rule' as never }],
};

/** Numbers of the lines that show something, counted without the parser. */
function visibleLines(pasted: string): readonly number[] {
  return pasted
    .split(/\r\n|\n|\r|\u0085|\u2028|\u2029/)
    .flatMap((line, index) => (/[^\s\u00ad\u180e\u200b-\u200d\u2060\ufeff]/.test(line) ? [index + 1] : []));
}

describe('any text at all', () => {
  it('gives a preview of every kind in which no line is missing, and writes the vault takes', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<IntakeKind | null>(null, ...intakeKinds), (pasted, kind) => {
        const { preview, guesses } = dryRun(pasted, kind, base, options);
        expect(guesses).toHaveLength(intakeKinds.length);
        const covered = new Set<number>();
        for (const { line, lastLine } of preview?.lines ?? [])
          for (let at = line; at <= lastLine; at += 1) covered.add(at);
        for (const line of visibleLines(pasted)) expect([line, covered.has(line)]).toEqual([line, true]);
        const { writes, appliedKeys } = writesOf(preview?.lines ?? [], new Map(), base.members, options);
        for (const write of writes) expect(intakeWriteSchema.safeParse(write).error).toBeUndefined();
        for (const key of appliedKeys) expect(key.length).toBeLessThanOrEqual(1_000);
      }),
      { numRuns: 150 },
    );
  });

  it('writes nothing when it is pasted again', () => {
    fc.assert(
      fc.property(text, fc.constantFrom<IntakeKind>('notices', 'roster', 'speakers'), (pasted, kind) => {
        const { preview } = dryRun(pasted, kind, base, options);
        if (!preview) return;
        const after = applied(base, pasted, preview);
        const again = previewOf(pasted, after, kind);
        const { writes } = writesOf(again.lines, new Map(), after.members, options);
        expect(writes).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('applies only what a longer roster or more notices add', () => {
    const plain = fc.uniqueArray(fc.stringMatching(/^[一-十甲-申a-z]{2,6}$/), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(plain, fc.boolean(), (people, asNotices) => {
        const line = (name: string) => (asNotices ? `"阿月"邀请"${name}"加入了群聊` : name);
        const kind = asNotices ? 'notices' : 'roster';
        const shorter = people.slice(0, -1).map(line).join('\n');
        const first = applied(base, shorter, previewOf(shorter, base, kind));
        const longer = people.map(line).join('\n');
        const { lines } = previewOf(longer, first, kind);
        const { writes } = writesOf(lines, new Map(), first.members, options);
        const made = writes.filter((write) => write.write === 'create');
        expect(made.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it('is guessed the same every time', () => {
    fc.assert(
      fc.property(text, (pasted) => {
        expect(recognise(pasted)).toEqual(recognise(pasted));
      }),
    );
  });

  it('of a megabyte is looked at in under a second', () => {
    const many = baseOf(...Array.from({ length: 2_000 }, (_, index) => `成员${index}号`));
    const notices = sample('join-notices.txt');
    const hostile = `"${'邀请"'.repeat(600)}加入了群聊\n`;
    const texts = [
      notices.repeat(Math.ceil(500_000 / notices.length)),
      Array.from({ length: 90_000 }, (_, index) => `成员${index}号🌸`).join('\n'),
      `群聊参与人还有：${Array.from({ length: 90_000 }, (_, index) => `成员${index}号`).join('、')}`,
      hostile.repeat(Math.ceil(500_000 / hostile.length)),
      'a'.repeat(1_000_000),
    ];
    for (const pasted of texts) {
      const start = process.cpuUsage();
      dryRun(pasted, null, many, options);
      const { user } = process.cpuUsage(start);
      // Half a second on a quiet machine; the suite runs beside others, which slows even a processor's own time.
      expect([pasted.slice(0, 12), user / 1_000_000 < 3]).toEqual([pasted.slice(0, 12), true]);
    }
  });
});
