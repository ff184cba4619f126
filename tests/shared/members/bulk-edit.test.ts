import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldId, TagId } from '#shared/domain/ids';
import { bulkEffect } from '#shared/domain/members/bulk-edit';
import type { Member } from '#shared/domain/members/member';
import type { BulkEdit } from '#shared/wire/nouns/members';
import { someMember } from './member-fixtures';

const tag = (name: string, groupName: string) => ({
  id: name as TagId,
  communityId: 'community' as never,
  name,
  groupName,
  color: 'teal' as const,
});
const ground = {
  tags: [tag('新客', '阶段'), tag('熟客', '阶段'), tag('团长', '')],
  tagGroups: [{ name: '阶段', color: 'teal' as const, exclusive: true }],
};
const fieldId = 'f' as FieldId;
const tagId = fc.constantFrom('新客', '熟客', '团长').map((name) => name as TagId);
const edits: fc.Arbitrary<BulkEdit> = fc.oneof(
  fc.record({ edit: fc.constantFrom('add-tag' as const, 'remove-tag' as const), tagId }),
  fc.record({
    edit: fc.constantFrom('add-role' as const, 'remove-role' as const),
    role: fc.constantFrom('payer' as const, 'founder' as const),
  }),
  fc.record({
    edit: fc.constant('tier' as const),
    tier: fc.constantFrom('high' as const, 'ordinary' as const),
  }),
  fc.record({ edit: fc.constant('city' as const), city: fc.constantFrom('', '上海') }),
  fc.record({ edit: fc.constant('cadence' as const), days: fc.constantFrom(null, 14) }),
  fc.record({
    edit: fc.constant('field' as const),
    fieldId: fc.constant(fieldId),
    value: fc.constantFrom(null, 0, '', 'A', ['A']).filter((value) => value !== ''),
  }),
);

function edited(member: Member, edit: BulkEdit): Member {
  const effect = bulkEffect(member, [], edit, ground);
  return effect.kind === 'member' ? { ...member, ...effect.patch } : member;
}

describe('one change for many', () => {
  it('changes 103 of 120 when 17 have the tag already', () => {
    const members = Array.from({ length: 120 }, (_, index) =>
      someMember(`成员${index}`, { tagIds: index < 17 ? ['团长' as TagId] : [] }),
    );
    const edit: BulkEdit = { edit: 'add-tag', tagId: '团长' as TagId };
    const changing = members.filter((member) => bulkEffect(member, [], edit, ground).kind !== 'none');
    expect(changing).toHaveLength(103);
  });

  it('has an effect exactly where it changes something, and none the second time', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 6 }), edits, (earlier, edit) => {
        const member = earlier.reduce(edited, someMember('小美'));
        const after = edited(member, edit);
        const effect = bulkEffect(member, [], edit, ground);
        expect(effect.kind !== 'none').toBe(JSON.stringify(after) !== JSON.stringify(member));
        expect(bulkEffect(after, [], edit, ground)).toEqual({ kind: 'none' });
        const stages = after.tagIds.filter((id) => id !== '团长');
        expect(stages.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
