import { Button, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/days';
import { lunarDay } from '../../../shared/domain/planner/lunar-day';
import type { KeyDate } from '../../../shared/wire/nouns/today';
import { useScope } from '../../data/scope';
import { useCareCopy } from '../../data/use-care-copy';
import { sayDay, sayDayFully } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { MemberAvatar } from '../../ui/MemberAvatar';
import rows from './rows.module.css';

type KeyDateRowProps = Readonly<{ date: KeyDate; today: Day }>;

const words = text.today;
const icon = { size: 15, stroke: 1.8 } as const;

/** Whose day it is, which, and the words for it a click away. */
export function KeyDateRow({ date, today }: KeyDateRowProps) {
  const { community } = useScope();
  const copy = useCareCopy();
  const [copied, setCopied] = useState(false);
  const { memberId, nickname, kind, label, on } = date;
  const about = [whatInWords(date), ...notesOf(date)].join(' · ');
  const bless = () =>
    copy({
      memberId,
      occasion: kind,
      on,
      label,
      sentence: (name) => blessing(date, name, community.name, sayDay(on, today)),
      done: words.blessed,
    });
  return (
    <article className={rows.row} aria-label={`${nickname} ${whatInWords(date)}`}>
      <MemberAvatar member={date} size={30} />
      <div className={rows.words}>
        <Link className={`${rows.person} one-line person-text`} to={`/members/${memberId}`} title={nickname}>
          {nickname}
        </Link>
        <Text size="xs" c="dimmed" className="one-line person-text" title={about}>
          {about}
        </Text>
      </div>
      <Text
        size="sm"
        flex="none"
        className={rows.due ?? ''}
        data-due={on <= today || undefined}
        title={sayDayFully(on)}
      >
        {sayDay(on, today)}
      </Text>
      <Button
        size="xs"
        variant="default"
        leftSection={copied ? <IconCheck {...icon} /> : <IconCopy {...icon} />}
        aria-label={words.blessOf(nickname)}
        onClick={() => void bless().then((done) => setCopied(copied || done))}
      >
        {words.bless}
      </Button>
    </article>
  );
}

/** 生日 36 岁, 入群 100 天, 会员到期. */
function whatInWords({ kind, label, count }: KeyDate): string {
  if (kind === 'joined') return words.joinedFor(count ?? 0);
  if (kind === 'paid-until') return words.paidUntil;
  if (kind === 'field') return words.fieldYears(label, count ?? 0);
  return count ? `${words.birthday} ${words.age(count)}` : words.birthday;
}

/** The lunar date, and why it stands on this day where the year has no such one. */
function notesOf({ lunar, on, fallenBack, ordinaryMonth }: KeyDate): readonly string[] {
  const { month, day } = lunarDay(on);
  return [
    ...(lunar ? [words.lunarDate(`${month}${day}`)] : []),
    ...(fallenBack ? [lunar ? words.lunarFallenBack : words.solarFallenBack] : []),
    ...(ordinaryMonth ? [words.ordinaryMonth] : []),
  ];
}

function blessing({ kind, label, count }: KeyDate, name: string, community: string, day: string): string {
  const { blessings } = words;
  if (kind === 'joined') return blessings.joined(name, community, count ?? 0);
  if (kind === 'paid-until') return blessings['paid-until'](name, day);
  return kind === 'field' ? blessings.field(name, label) : blessings.birthday(name);
}
