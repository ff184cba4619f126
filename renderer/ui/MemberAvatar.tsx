import type { CSSProperties } from 'react';
import type { Member } from '../../shared/domain/members/member';
import classes from './MemberAvatar.module.css';

/** The first letter or character of a name, skipping decorations such as emoji. */
function initialOf(name: string): string {
  return Array.from(name).find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '友';
}

type MemberAvatarProps = Readonly<{ member: Pick<Member, 'nickname' | 'avatarColor'>; size?: number }>;

/** A member's round mark: their colour and the first character of their name. Plain, for lists draw hundreds of it. */
export function MemberAvatar({ member, size = 28 }: MemberAvatarProps) {
  const color = `var(--mantine-color-${member.avatarColor}-light`;
  const look = { '--size': `${size}px`, background: `${color})`, color: `${color}-color)` };
  return (
    <span className={classes.mark} style={look as CSSProperties} aria-hidden>
      {initialOf(member.nickname).toUpperCase()}
    </span>
  );
}
