import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ImportField, importFields } from '../../../../shared/domain/members/import/import-field';
import { memberPatchOf } from '../../../../shared/domain/members/import/member-patch';
import { parseMemberRow } from '../../../../shared/domain/members/import/parse-row';
import { memberPatchSchema } from '../../../../shared/domain/members/member';
import { today } from './support';

/** Reads one row given by field. */
function read(values: Partial<Record<ImportField, string>>, extra: readonly string[] = []) {
  const mapping = Object.keys(values) as ImportField[];
  const cells = [...mapping.map((field) => values[field] ?? ''), ...extra];
  return parseMemberRow({ rowNumber: 7, cells }, mapping, { today });
}

describe('a row', () => {
  it('gives a draft of only what it says', () => {
    expect(
      read({ nickname: '小美', city: '', gender: '未知', skinType: '不清楚', inviter: '无', notes: '' })
        .draft,
    ).toEqual({
      nickname: '小美',
    });
    const full = read({
      nickname: '小美🌸',
      preferredName: '美美',
      wechatId: 'wx_1',
      gender: '女',
      city: '上海',
      skinType: '混油敏感',
      concerns: '痘痘 红',
      states: '孕期',
      allergens: '酒精、香精',
      specialties: '摄影,育儿',
      joinedOn: '2026年4月12日',
      inviter: '桃子',
      source: '抖音',
      tier: '高势能',
      duties: '喝水委员、院长',
      tags: 'VIP 客户,老客',
      notes: '第一行\r\n第二行',
    });
    expect(full).toMatchObject({ rowNumber: 7, problems: [], warnings: [] });
    expect(full.draft).toEqual({
      nickname: '小美🌸',
      preferredName: '美美',
      wechatId: 'wx_1',
      gender: 'female',
      city: '上海',
      skin: {
        type: 'combination-oily',
        sensitive: true,
        concerns: ['痘', '泛红'],
        states: ['孕期'],
        allergens: ['酒精', '香精'],
      },
      specialties: ['摄影', '育儿'],
      joinedOn: '2026-04-12',
      inviterName: '桃子',
      source: '抖音',
      tier: 'high',
      dutyTitles: ['喝水委员', '院长'],
      tagNames: ['VIP 客户', '老客'],
      notes: '第一行\n第二行',
    });
  });

  it('loses surrounding blanks and control characters, and keeps emoji whole', () => {
    expect(read({ nickname: '\u3000\u00a0\u200b小\u0007美👩‍🔬 \ufeff' }).draft).toEqual({
      nickname: '小美👩‍🔬',
    });
    expect(read({ nickname: '小\n美', city: '上\t海' }).draft).toEqual({ nickname: '小 美', city: '上 海' });
  });
});

describe('a row is refused', () => {
  it('without a nickname', () => {
    for (const nickname of ['', ' \u3000\u200b', '\u202e\u202c']) {
      expect(read({ nickname, wechatId: 'wx_1' })).toMatchObject({
        draft: null,
        problems: [{ code: 'nickname-missing' }],
      });
    }
    expect(read({ city: '上海' }).problems).toEqual([{ code: 'nickname-missing' }]);
  });

  it('with a date that is none', () => {
    for (const text of ['2026-02-30', '明天']) {
      expect(read({ nickname: '小美', joinedOn: text })).toMatchObject({
        draft: null,
        problems: [{ code: 'date-impossible', text }],
      });
    }
    expect(read({ nickname: '小美', joinedOn: '无' }).problems).toEqual([]);
  });

  it('with texts that are too long', () => {
    expect(read({ nickname: '好'.repeat(201) }).problems).toEqual([
      { code: 'nickname-too-long', limit: 200, length: 201 },
    ]);
    expect(read({ nickname: '好'.repeat(200) }).problems).toEqual([]);
    expect(read({ nickname: 'a', city: '好'.repeat(501) }).problems).toEqual([
      { code: 'cell-too-long', field: 'city', limit: 500, length: 501 },
    ]);
    expect(read({ nickname: 'a', specialties: `摄影,${'好'.repeat(501)}` }).problems).toMatchObject([
      { code: 'cell-too-long', field: 'specialties' },
    ]);
    expect(read({ nickname: 'a', notes: '好'.repeat(50_001) }).problems).toMatchObject([{ field: 'notes' }]);
  });

  it('with filled cells beyond the columns', () => {
    expect(read({ nickname: '小美', notes: '对酒精敏感' }, ['别推']).problems).toEqual([
      { code: 'too-many-cells', columns: 2, cells: 3 },
    ]);
    expect(read({ nickname: '小美' }, ['', ' ']).problems).toEqual([]);
  });
});

describe('a row is let in with a warning', () => {
  it('for a long nickname, counted as people count', () => {
    expect(read({ nickname: '好'.repeat(60) }).warnings).toEqual([{ code: 'nickname-long', graphemes: 60 }]);
    expect(read({ nickname: '👩‍🔬'.repeat(32) }).warnings).toEqual([]);
  });

  it('for direction marks, which names lose and notes keep', () => {
    const row = read({ nickname: '\u202e反向\u202c小美', notes: '\u202eabc' });
    expect(row.draft).toEqual({ nickname: '反向小美', notes: '\u202eabc' });
    expect(row.warnings).toEqual([{ code: 'direction-marks', field: 'nickname' }]);
  });

  it('for what looks like a formula or code, which stays text', () => {
    const row = read({ nickname: '<img src=x onerror=alert(1)>', city: '{{ 7 }}', notes: '=HYPERLINK("x")' });
    expect(row.draft).toEqual({
      nickname: '<img src=x onerror=alert(1)>',
      city: '{{ 7 }}',
      notes: '=HYPERLINK("x")',
    });
    expect(row.warnings).toEqual([
      { code: 'looks-like-code', field: 'nickname' },
      { code: 'looks-like-code', field: 'city' },
      { code: 'looks-like-formula', field: 'notes' },
    ]);
    expect(read({ nickname: '小美', wechatId: '+86 13800001111' }).warnings).toEqual([]);
  });

  it('without the apostrophe that guarded a formula', () => {
    expect(read({ nickname: "'=小美" }).draft).toEqual({ nickname: '=小美' });
    expect(read({ nickname: "'小美" }).draft).toEqual({ nickname: "'小美" });
  });

  it('for a day in the future', () => {
    expect(read({ nickname: '小美', joinedOn: '2026-11-23' })).toMatchObject({
      draft: { joinedOn: '2026-11-23' },
      warnings: [{ code: 'future-date', day: '2026-11-23' }],
    });
    expect(read({ nickname: '小美', joinedOn: '2026-11-22' }).warnings).toEqual([]);
  });

  it('for words that are not understood, which go to the notes', () => {
    const row = read({
      nickname: '小美',
      skinType: '外油内干',
      gender: '猫',
      tier: '超高',
      wechatId: '1.38E+10',
      notes: '爱喝水',
    });
    expect(row.draft).toEqual({
      nickname: '小美',
      notes: '爱喝水\n微信号：1.38E+10\n性别：猫\n势能：超高\n肤质：外油内干',
    });
    expect(row.warnings.map(({ code }) => code)).toEqual([
      'wechat-id-damaged',
      'gender-unrecognised',
      'tier-unrecognised',
      'skin-unrecognised',
    ]);
  });
});

describe('any cells', () => {
  it('give a row that is refused or fits the member schema', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('敏感', '2026-1-1', '女', '高', '=1', '\ud800', "'@x", 'wx_1'),
    );
    const mapping = fc.array(fc.option(fc.constantFrom(...importFields)), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), mapping, (cells, columns) => {
        const { draft, problems } = parseMemberRow({ rowNumber: 1, cells }, columns, { today });
        expect(draft === null).toBe(problems.length > 0);
        if (draft !== null) memberPatchSchema.parse(memberPatchOf(null, draft));
      }),
      { numRuns: 600 },
    );
  });
});
