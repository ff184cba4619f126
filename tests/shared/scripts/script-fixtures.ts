import { day } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import { blankMember, type Member } from '#shared/domain/members/member';
import { unknownSkin } from '#shared/domain/members/skin';
import { parseScript } from '#shared/domain/scripts/check-script';
import type { ScriptContextParts, ScriptMember } from '#shared/domain/scripts/script-context';
import type { ScriptError } from '#shared/domain/scripts/script-errors';
import { isScriptVariable } from '#shared/domain/scripts/script-variables';

export const today = day('2026-11-22');

/** A member nobody knows anything about but the nickname, with the given fields. */
export function memberNamed(nickname: string, fields: Partial<Member> = {}): ScriptMember {
  return {
    member: { id: `member-${nickname}` as MemberId, ...blankMember(nickname, 'teal'), ...fields },
    membership: null,
  };
}

/** A member with every field filled. */
export const xiaoya = memberNamed('小雅🦌', {
  preferredName: '雅姐',
  city: '杭州',
  gender: 'female',
  skin: { ...unknownSkin, type: 'combination-oily', sensitive: true, concerns: ['泛红', '毛孔'] },
  traits: [
    { kind: 'specialty', name: '烘焙', domain: '美食', quote: '', on: null, strength: 2 },
    { kind: 'hobby', name: '爬山', domain: '其他', quote: '', on: null, strength: 1 },
    { kind: 'specialty', name: '瑜伽', domain: '健身', quote: '', on: null, strength: 1 },
  ],
  duties: [{ title: '喝水委员', description: '提醒大家喝水', claimedOn: null, claimedBy: 'self' }],
  tier: 'high',
  inviter: { name: '阿敏', memberId: null },
  source: '小红书',
  joinedOn: day('2026-11-20'),
});

/** A scene with the given members. */
export function sceneWith(...members: readonly ScriptMember[]): ScriptContextParts {
  return {
    members,
    group: { name: '油皮互助1群' },
    community: { name: '围炉护肤' },
    today,
    operator: '小助手',
  };
}

/** What is wrong with a script whoever it is for. */
export function faultsOf(template: string): readonly ScriptError[] {
  const parsed = parseScript(template, isScriptVariable);
  return parsed.ok ? [] : parsed.errors;
}
