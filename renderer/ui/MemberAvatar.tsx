import { Avatar } from '@mantine/core';
import type { Member } from '../../shared/domain/members/member';

/** The first letter or character of a name, skipping decorations such as emoji. */
function initialOf(name: string): string {
  return Array.from(name).find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '友';
}

type MemberAvatarProps = Readonly<{ member: Pick<Member, 'nickname' | 'avatarColor'>; size?: number }>;

/** A member's round mark: their colour and the first character of their name. */
export function MemberAvatar({ member, size = 28 }: MemberAvatarProps) {
  return (
    <Avatar size={size} radius="xl" color={member.avatarColor} variant="light" aria-hidden>
      {initialOf(member.nickname).toUpperCase()}
    </Avatar>
  );
}
