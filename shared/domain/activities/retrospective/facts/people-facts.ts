import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { CheckInSummary } from '../../../../wire/nouns/ledgers';
import { writeAmount } from '../../deviation';
import { countSigned } from '../../participants/count-states';
import { waitlist } from '../../participants/waitlist';
import { repeated, writeShare } from '../say';
import type { Fact } from './fact';

const people = { tab: 'people', id: '' } as const;

/** Attendance in numbers. `signed` are those who signed up, whether or not they came. */
export type Attendance = Readonly<{
  signed: number;
  /** Those of them who had a seat: what the shares are of. */
  seated: number;
  came: number;
  absent: number;
  quit: number;
  /** Who signed up and had no seat (候补). */
  waiting: number;
  seats: number | null;
}>;

/** Who signed up and who came; null where nobody is written down. */
export function attendanceOf({ activity, participants }: ActivityReport): Attendance | null {
  const count = (state: string) => participants.filter((one) => one.state === state).length;
  const [came, absent, quit] = [count('attended'), count('absent'), count('quit')];
  const signed = countSigned(participants);
  if (signed + quit === 0) return null;
  const waiting = waitlist(participants, activity.seats).size;
  return {
    signed,
    seated: signed - waiting,
    came,
    absent,
    quit,
    waiting,
    seats: activity.seats,
  };
}

/** Share of those who did not come, of all who had a seat, as the attendance rate is counted; 「—」 as long as nobody is marked. */
export function writeNoShow({ seated, came, absent }: Attendance): string {
  return writeShare(absent, came + absent === 0 ? 0 : seated);
}

/** Who signed up, came, stayed away, left the list and waited. */
export function attendanceFacts(report: ActivityReport): readonly Fact[] {
  const counts = attendanceOf(report);
  if (!counts) return [];
  const { signed, seated, came, absent, quit, waiting, seats } = counts;
  const unmarked = seated - came - absent;
  const isHalfMarked = report.activity.status === 'done' && came + absent > 0 && unmarked > 0;
  const waits = waiting === 0 ? '' : `，其中 ${writeAmount(waiting, '人')}候补`;
  const of = seats === null ? '' : `，名额 ${writeAmount(seats, '个')}`;
  return [
    ...said(signed > 0, 'people:signed', 'achieved', `${writeAmount(signed, '人')}报名${waits}${of}`),
    ...said(
      came > 0,
      'people:came',
      'achieved',
      `${writeAmount(came, '人')}到场，到场率 ${writeShare(came, seated)}`,
    ),
    ...said(
      absent > 0,
      'people:absent',
      'missed',
      `${writeAmount(absent, '人')}缺席，缺席率 ${writeNoShow(counts)}`,
    ),
    ...said(
      isHalfMarked,
      'people:unmarked',
      'analysis',
      `还有 ${writeAmount(unmarked, '人')}没登记到场还是缺席`,
    ),
    ...said(quit > 0, 'people:quit', 'analysis', `${writeAmount(quit, '人')}报名后退出`),
    ...said(waiting > 0, 'people:waiting', 'analysis', `${writeAmount(waiting, '人')}候补，没有轮到名额`),
  ];
}

/** Check-ins (打卡): people, who completed, the longest streak. */
export function checkInFacts({ activity, checkIns }: ActivityReport): readonly Fact[] {
  const { people: count, total, completed, bestStreak } = checkIns;
  if (count === 0) return [];
  const plan = activity.checkIn;
  const days = plan ? `${writeAmount(plan.days, '天')}打卡` : '打卡';
  const over = activity.status === 'done';
  const best = bestStreak ? streakInWords(bestStreak) : '';
  return [
    ...said(
      true,
      'check-in:people',
      'achieved',
      `${days}有 ${writeAmount(count, '人')}参加，共 ${writeAmount(total, '次')}`,
    ),
    ...said(
      completed.length > 0,
      'check-in:completed',
      'achieved',
      `${writeAmount(completed.length, '人')}完成打卡，占参加的 ${writeShare(completed.length, count)}`,
    ),
    ...said(
      plan !== null && over && completed.length === 0,
      'check-in:completed',
      'missed',
      '没有人完成全部打卡',
    ),
    ...said(bestStreak !== null && bestStreak.days > 1, 'check-in:streak', 'achieved', best),
  ];
}

/** Who went on longest: by name, or how many where several did. */
function streakInWords({ name, days, people: tied }: NonNullable<CheckInSummary['bestStreak']>): string {
  const who = tied === 1 ? repeated(name) : `${writeAmount(tied, '人')}`;
  return `${who}连续打卡 ${writeAmount(days, '天')}，最久`;
}

function said(is: boolean, key: string, section: Fact['section'], text: string): readonly Fact[] {
  return is ? [{ key, section, text, link: people }] : [];
}
