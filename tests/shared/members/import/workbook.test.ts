import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { MemberFile } from '../../../../shared/domain/members/import/read-member-file';
import {
  parseMemberRows,
  readAnyMemberFile,
} from '../../../../shared/domain/members/import/read-member-file';
import { cell, rowXml, workbook } from './make-workbook';
import { today, utf8 } from './support';

const read = (bytes: Uint8Array, sheet?: string) =>
  readAnyMemberFile(bytes, { today, ...(sheet !== undefined && { sheet }) });

async function readable(bytes: Uint8Array, sheet?: string): Promise<MemberFile> {
  const file = await read(bytes, sheet);
  if (!file.ok) throw new Error(file.code);
  return file;
}

const text = (place: string, words: string) => cell(place, `<is><t>${words}</t></is>`, 't="inlineStr"');
const plainSheet = rowXml(1, text('A1', '昵称') + text('B1', '城市')) + rowXml(2, text('A2', '小美'));

describe('a workbook', () => {
  it('gives its first sheet that holds something, and any other that is asked for', async () => {
    const other = rowXml(1, text('A1', '昵称')) + rowXml(2, text('A2', '阿May'));
    const bytes = workbook({ 封面: '', 成员: plainSheet, 二群: other });
    const file = await readable(bytes);
    expect(file).toMatchObject({
      text: null,
      workbook: { sheets: ['成员', '二群'], sheet: '成员' },
      header: ['昵称', '城市'],
      mapping: ['nickname', 'city'],
    });
    expect((await readable(bytes, '二群')).rows).toEqual([{ rowNumber: 2, cells: ['阿May'] }]);
    expect((await readable(bytes, '不在')).workbook?.sheet).toBe('成员');
  });

  it('has its header found below a merged title, and keeps the numbers of its rows', async () => {
    const sheet =
      rowXml(1, text('A1', '客户群成员(导出时间: 2026-11-20)')) +
      rowXml(3, text('A3', '客户姓名') + text('B3', '添加时间')) +
      rowXml(5, text('A5', '小美') + text('B5', '2026/5/14'));
    const file = await readable(workbook({ 成员: sheet }));
    expect(file).toMatchObject({ headerRowNumber: 3, mapping: ['nickname', 'joinedOn'] });
    expect(file.rows.map(({ rowNumber }) => rowNumber)).toEqual([5]);
  });

  it('gives dates as days, numbers in full, formulas as what they came to', async () => {
    const header = ['昵称', '微信号', '入群日期', '来源', '城市', '备注', '标签'];
    const sheet =
      rowXml(1, header.map((words, column) => text(`${'ABCDEFG'[column]}1`, words)).join('')) +
      rowXml(
        2,
        [
          text('A2', '小美'),
          cell('B2', '<v>1.3812345678E10</v>'),
          cell('C2', '<v>45000</v>', 's="1"'),
          cell('D2', '<f>"小红"&amp;"书"</f><v>小红书</v>', 't="str"'),
          cell('E2', '<v>#N/A</v>', 't="e"'),
          cell('F2', '<v>0.30000000000000004</v>'),
          cell('G2', '<v>1</v>', 't="b"'),
        ].join(''),
      ) +
      rowXml(
        3,
        text('A3', '阿May') +
          cell('B3', '<v>4.4010619900101197E+17</v>') +
          cell('C3', '<v>45000.75</v>', 's="2"'),
      );
    const file = await readable(workbook({ 成员: sheet }));
    expect(file.rows.map(({ cells }) => cells)).toEqual([
      ['小美', '13812345678', '2023-03-15', '小红书', '', '0.3', '是'],
      ['阿May', '4.4010619900101197E+17', '2023-03-15 18:00', '', '', '', ''],
    ]);
    const [first, second] = parseMemberRows(file, file.mapping, { today });
    expect(first?.draft).toMatchObject({ wechatId: '13812345678', joinedOn: '2023-03-15' });
    expect(second?.warnings).toMatchObject([{ code: 'wechat-id-damaged' }]);
    expect(second?.draft).toMatchObject({ joinedOn: '2023-03-15', notes: '微信号：4.4010619900101197E+17' });
  });
});

describe('a packed file that is no workbook to read', () => {
  const codeOf = async (bytes: Uint8Array) => {
    const file = await read(bytes);
    return file.ok ? null : file.code;
  };

  it('is refused by what is wrong with it', async () => {
    const whole = workbook({ 成员: plainSheet });
    expect(await codeOf(whole)).toBeNull();
    expect(await codeOf(whole.slice(0, whole.length - 30))).toBe('workbook-unreadable');
    expect(await codeOf(zipSync({ 'a.txt': utf8('昵称\n小美') }))).toBe('workbook-unreadable');
    expect(await codeOf(workbook({ 成员: '' }))).toBe('table-empty');
    expect(await codeOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('file-not-text');
  });

  it('is refused before it is unpacked when it would fill the memory', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_001 }, (_, index) => [`${index}.xml`, utf8('')]));
    expect(await codeOf(zipSync(parts))).toBe('workbook-too-large');
    const bomb = workbook({ 成员: plainSheet });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let offset = 0; offset < bomb.length - 4; offset += 1) {
      if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, 0x7fffffff, true);
    }
    expect(await codeOf(bomb)).toBe('workbook-too-large');
  });

  it('is refused when a few cells say that it spans millions of places', async () => {
    const far = plainSheet + rowXml(1_048_576, text('XFD1048576', '远'));
    expect(await codeOf(workbook({ 成员: far }))).toBe('workbook-too-large');
    expect(await codeOf(workbook({ 成员: `${plainSheet}<row r="1e9"></row>` }))).toBe('workbook-unreadable');
  });

  it('never throws, whatever its bytes and its parts', async () => {
    const whole = workbook({ 成员: plainSheet });
    const spoilt = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
      .map((changes) => {
        const bytes = whole.slice();
        for (const [offset, byte] of changes) bytes[offset] = byte;
        return bytes;
      });
    const anyBytes = fc
      .uint8Array({ maxLength: 200 })
      .map((tail) => Uint8Array.of(0x50, 0x4b, 3, 4, ...tail));
    const anySheet = fc
      .stringMatching(/^(<(row|c|v|is|t)( (r|t|s)="[A-Z0-9]{0,4}")?\/?>|[a-z0-9<&]){0,12}$/)
      .map((xml) => workbook({ 成员: xml }));
    const anyParts = fc
      .dictionary(
        fc.constantFrom('xl/workbook.xml', 'xl/styles.xml', 'xl/_rels/workbook.xml.rels', 'a.xml'),
        fc.string(),
      )
      .map((parts) => zipSync(Object.fromEntries(Object.entries(parts).map(([k, v]) => [k, strToU8(v)]))));
    await fc.assert(
      fc.asyncProperty(fc.oneof(spoilt, anyBytes, anySheet, anyParts), async (bytes) => {
        const file = await read(bytes);
        expect(file.ok || file.code !== undefined).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
