import { Button, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/days';
import { lunarDay } from '../../../shared/domain/planner/lunar-day';
import type { KeyDate } from '../../../shared/wire/nouns/today';
import { useScope } from '../../data/scope';
import { showHint } from '../../data/toasts';
import { useCareCopy } from '../../data/use-care-copy';
import { sayDateAndWeekday, sayDay, sayDayFully } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { MemberAvatar } from '../../ui/MemberAvatar';
import { blessing, isAhead, sentOn } from './blessing';
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
  const ahead = isAhead(date, today);
  const about = [whatInWords(date), ...(ahead ? [words.sendThen] : []), ...notesOf(date)].join(' · ');
  const bless = async () => {
    const done = await copy({
      memberId,
      occasion: kind,
      on: sentOn(date, today),
      label,
      sentence: (name) => blessing(date, name, community.name, today),
      done: words.blessed,
    });
    if (!done) return;
    setCopied(true);
    if (ahead) showHint(words.writtenFor(sayDateAndWeekday(on, today)));
  };
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
        onClick={() => void bless()}
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
