import { expect, it } from 'vitest';
import type { CommunityId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import { missingInputs } from '#shared/domain/scripts/input-values';
import type { ScriptInput } from '#shared/domain/scripts/script-inputs';
import { inputPartsOf } from '../../../renderer/data/use-input-parts';
import { memberNamed } from '../../shared/scripts/script-fixtures';

const here = 'here' as CommunityId;
const host: ScriptInput = { name: '主持', kind: 'member', options: [], required: true };
const topic: ScriptInput = { name: '主题', kind: 'text', options: [], required: false };

it('knows the members of this community only, whoever was picked', () => {
  const member = { ...memberNamed('小雅').member, communityId: here } as Member;
  const partsWith = (found: Member) =>
    inputPartsOf(
      [host, topic],
      { 主持: found.id, 主题: ' ', 别的: '没有这一项' },
      { members: [{ member: found, membership: null, tagNames: [] }], products: [] },
      here,
    );
  expect(partsWith(member).members).toHaveLength(1);
  expect(missingInputs(partsWith(member))).toEqual([]);
  const stranger = partsWith({ ...member, communityId: 'elsewhere' as CommunityId });
  expect(stranger.members).toEqual([]);
  expect(missingInputs(stranger)).toEqual(['主持']);
  expect(stranger.values).toEqual({ 主持: member.id });
});
