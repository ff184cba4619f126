import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../shared/domain/members/import/read-table';

const cellsOf = (text: string) => readTable(text).rows.map(({ cells }) => cells);

describe('the delimiter', () => {
  it.each([
    [',', '群昵称,城市,备注\n小美,上海,"a;b;c"\n'],
    ['\t', '群昵称\t城市\t备注\n小美\t上海\ta,b,c\n'],
    [';', '群昵称;城市;备注\n小美;上海;a,b,c\n'],
    ['，', '群昵称，城市，备注\n小美，上海，好\n'],
    ['|', '群昵称|城市|备注\n小美|上海|a,b\n'],
  ])('%j is recognised', (delimiter, text) => {
    const table = readTable(text);
    expect(table.delimiter).toBe(delimiter);
    expect(table.rows.every(({ cells }) => cells.length === 3)).toBe(true);
  });

  it('is no bar that stands in nicknames', () => {
    expect(readTable('群昵称\n赵佳怡|上海\n小美\n王木木|北京\n')).toMatchObject({ delimiter: ',' });
    expect(cellsOf('赵佳怡|上海,wx_1\n小美|x,wx_2\n小红,wx_3\n')[0]).toEqual(['赵佳怡|上海', 'wx_1']);
  });

  it('is told from title rows of another width', () => {
    expect(readTable('导出时间：2026-11-20，共 2 人\n群昵称;城市\n小美;上海\n').delimiter).toBe(';');
  });
});

describe('rows', () => {
  it('keep quotes, delimiters and line breaks inside cells, and count as one row each', () => {
    const table = readTable('昵称,备注\r\n小美,"第一行\r\n第二行,还有""引号"""\r\n小红,好\r\n');
    expect(table.rows).toEqual([
      { rowNumber: 1, cells: ['昵称', '备注'] },
      { rowNumber: 2, cells: ['小美', '第一行\n第二行,还有"引号"'] },
      { rowNumber: 3, cells: ['小红', '好'] },
    ]);
  });

  it('are left out when blank, and the others keep their numbers', () => {
    const table = readTable('\ufeff昵称,城市\n\n小美,上海\n,\n \u3000,\u00a0\u200b\n小红,北京\n\n');
    expect(table.rows.map(({ rowNumber }) => rowNumber)).toEqual([1, 3, 6]);
    expect(table.blankRows).toBe(4);
  });

  it('are not swallowed by a quote that is never closed', () => {
    expect(cellsOf('昵称,城市\n"小美,上海\n小红,北京\n"小兰"x,杭州\n"小,绿",苏州\n')).toEqual([
      ['昵称', '城市'],
      ['"小美', '上海'],
      ['小红', '北京'],
      ['"小兰"x', '杭州'],
      ['小,绿', '苏州'],
    ]);
  });

  it('are all there however many stray quotes a file holds', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `"小${index},上海`);
    expect(cellsOf(['昵称,城市', ...lines].join('\n'))).toHaveLength(1001);
  });

  it('may be longer than the parts a text is read in', () => {
    const long = '好'.repeat(40_000);
    const wide = Array.from({ length: 30_000 }, (_, index) => `x${index}`);
    const rows = cellsOf(`昵称,备注\n小美,"${long}\n""完"""\n小红,好\n${wide.join(',')}\n小兰,好\n`);
    expect(rows.map(({ length }) => length)).toEqual([2, 2, 2, 30_000, 2]);
    expect(rows[1]?.[1]).toBe(`${long}\n"完"`);
    expect(rows[3]).toEqual(wide);
  });

  it('are the same in a long file as one by one, wherever a part ends', () => {
    const lines = Array.from({ length: 9000 }, (_, index) =>
      index % 3 === 0 ? `小${index},"a,${index}""\nb"` : `小${index},${'好'.repeat(index % 7)}`,
    );
    const rows = cellsOf(`昵称,备注\n${lines.join('\n')}`);
    expect(rows).toHaveLength(9001);
    rows.slice(1).forEach((cells, index) => {
      expect(cells).toEqual([`小${index}`, index % 3 === 0 ? `a,${index}"\nb` : '好'.repeat(index % 7)]);
    });
  });

  it('may be none', () => {
    expect(readTable('')).toEqual({ delimiter: ',', rows: [], blankRows: 0 });
    expect(readTable('\n\n , \n').rows).toEqual([]);
  });
});
