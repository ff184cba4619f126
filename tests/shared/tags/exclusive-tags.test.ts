import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TagId } from '#shared/domain/ids';
import { conflictsOf, settleTags, withTag } from '#shared/domain/tags/exclusive-tags';

const id = (name: string) => name as TagId;
const tag = (name: string, groupName: string) => ({ id: id(name), groupName });

const tags = [
  tag('干皮', '肤质'),
  tag('油皮', '肤质'),
  tag('混合', '肤质'),
  tag('老客户', '来往'),
  tag('团长', '来往'),
  tag('爱早起', ''),
  tag('爱熬夜', ''),
];
const groups = [
  { name: '肤质', exclusive: true },
  { name: '来往', exclusive: false },
];
const skin = new Set(['干皮', '油皮', '混合'].map(id));

describe('an exclusive tag group', () => {
  it('lets go of the tag that was there', () => {
    expect(withTag([id('干皮'), id('老客户')], id('油皮'), tags, groups)).toEqual([id('老客户'), id('油皮')]);
  });

  it('leaves other groups, and tags in no group, alone', () => {
    expect(withTag([id('老客户'), id('爱早起')], id('爱熬夜'), tags, groups)).toHaveLength(3);
    expect(withTag([id('老客户')], id('团长'), tags, groups)).toHaveLength(2);
  });

  it('gives back the very list when nothing changes', () => {
    const held = [id('干皮')];
    expect(withTag(held, id('干皮'), tags, groups)).toBe(held);
  });

  it('keeps what was added last when a whole list is saved', () => {
    const after = ['干皮', '油皮', '老客户', '混合'].map(id);
    expect(settleTags([id('干皮')], after, tags, groups)).toEqual([id('老客户'), id('混合')]);
  });

  it('does not touch two that were there before it became exclusive, until one of the group is added', () => {
    const before = [id('干皮'), id('油皮')];
    expect(settleTags(before, [...before, id('老客户')], tags, groups)).toEqual([...before, id('老客户')]);
    expect(settleTags(before, [...before, id('混合')], tags, groups)).toEqual([id('混合')]);
  });

  it('names the groups of which two are held', () => {
    const groupOfTag = new Map(tags.map((one) => [one.id, one.groupName]));
    const exclusive = new Set(['肤质']);
    expect(conflictsOf([id('干皮'), id('油皮'), id('混合')], groupOfTag, exclusive)).toEqual(['肤质']);
    expect(conflictsOf([id('干皮'), id('老客户'), id('团长')], groupOfTag, exclusive)).toEqual([]);
  });

  const anyTags = fc.uniqueArray(fc.constantFrom(...tags.map((one) => one.id)));

  it('never ends with two when it began with at most one', () => {
    const settled = anyTags.map((held) =>
      held.filter((one, index) => !skin.has(one) || held.findIndex((other) => skin.has(other)) === index),
    );
    fc.assert(
      fc.property(settled, anyTags, (before, after) => {
        const result = settleTags(before, after, tags, groups);
        expect(result.filter((one) => skin.has(one)).length).toBeLessThanOrEqual(1);
        expect(result.filter((one) => !skin.has(one)).sort()).toEqual(
          after.filter((one) => !skin.has(one)).sort(),
        );
      }),
    );
  });

  it('settles a list of one new tag as adding that tag would', () => {
    fc.assert(
      fc.property(anyTags, fc.constantFrom(...tags.map((one) => one.id)), (before, added) => {
        fc.pre(!before.includes(added));
        const saved = settleTags(before, [...before, added], tags, groups);
        expect(saved).toEqual(withTag(before, added, tags, groups));
      }),
    );
  });
});
