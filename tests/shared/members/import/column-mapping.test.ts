import { describe, expect, it } from 'vitest';
import { mapColumns } from '../../../../shared/domain/members/import/column-mapping';
import { findHeader } from '../../../../shared/domain/members/import/find-header';
import { importFieldLabels, importFields } from '../../../../shared/domain/members/import/import-field';
import { readTable } from '../../../../shared/domain/members/import/read-table';

const headerOf = (text: string) => findHeader(readTable(text).rows);

describe('headings', () => {
  it('of every field are known by its own label', () => {
    expect(mapColumns(importFields.map((field) => importFieldLabels[field]))).toEqual(importFields);
  });

  it('are read without regard to width, case, spaces, signs and remarks in brackets', () => {
    expect(
      mapColumns(['* 群 昵 称：', 'ＷｅＣｈａｔ　ＩＤ', '入群日期（YYYY-MM-DD）', '【肤质】', 'GENDER']),
    ).toEqual(['nickname', 'wechatId', 'joinedOn', 'skinType', 'gender']);
  });

  it('of a LinkWeChat export go to their fields, and the rest to none', () => {
    const header =
      '客户姓名,客户类型,性别,userid,unionid,生日,跟进员工,添加方式,添加时间,企业标签,手机号,详细地址'.split(
        ',',
      );
    expect(mapColumns(header)).toEqual([
      'nickname',
      null,
      'gender',
      'wechatId',
      null,
      'birthday',
      null,
      'source',
      'joinedOn',
      'tags',
      null,
      'city',
    ]);
  });

  it('fill no field twice: the surest gets it, and a name beside a nickname is the real name', () => {
    expect(mapColumns(['姓名', '群昵称', '昵称'])).toEqual(['preferredName', 'nickname', null]);
    expect(mapColumns(['详细地址', '城市'])).toEqual([null, 'city']);
    expect(mapColumns(['姓名', '称呼'])).toEqual(['nickname', 'preferredName']);
    expect(mapColumns(['备注', '备注'])).toEqual(['notes', null]);
  });

  it('that an error file adds fill nothing', () => {
    expect(mapColumns(['原因', '行号', ''])).toEqual([null, null, null]);
  });
});

describe('the header row', () => {
  it('is found below titles', () => {
    expect(headerOf('客户群成员(导出时间: 2026-11-20)\n\n说明,请勿修改\n群昵称,城市\n小美,上海\n')).toBe(2);
    expect(headerOf('成员\n群昵称,微信号,城市\n小美,wx_1,上海\n')).toBe(1);
  });

  it('may hold a single known heading', () => {
    expect(headerOf('姓名\n小美\n')).toBe(0);
    expect(headerOf('姓名,学校,专业\n小美,北大,化学\n')).toBe(0);
  });

  it('is missed where there is none', () => {
    expect(headerOf('小美,wx_1,上海\n小红,wx_2,北京\n')).toBeNull();
    expect(headerOf('')).toBeNull();
  });
});
