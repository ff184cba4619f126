import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { Activity } from '../../activity';
import { writeAmount } from '../../deviation';
import type { Quote } from '../../parts';
import { ended, repeated } from '../say';
import type { Fact } from './fact';

const people = { tab: 'people', id: '' } as const;

/** What went on in the groups in the days of the activity, as far as it was counted. */
export function windowFacts({ window, activity }: ActivityReport): readonly Fact[] {
  if (activity.status === 'planned') return [];
  const { sentItems, replies, talkers, joined, left } = window;
  const answered = replies === null ? '' : `，收到 ${writeAmount(replies, '条')}回复`;
  const came = joined > 0 ? `进群 ${writeAmount(joined, '人')}` : '';
  const went = left > 0 ? `退群 ${writeAmount(left, '人')}` : '';
  const moves = [came, went].filter(Boolean).join('，');
  return [
    ...said(sentItems > 0, 'window:sent', `活动期间发了 ${writeAmount(sentItems, '条')}内容${answered}`),
    ...said(
      talkers !== null && talkers > 0,
      'window:talkers',
      `活动期间有 ${writeAmount(talkers, '人')}在群里说过话`,
    ),
    ...said(moves !== '', 'window:moves', `活动期间${moves}`),
  ];
}

function said(is: boolean, key: string, text: string): readonly Fact[] {
  return is ? [{ key, section: 'analysis', text, link: people }] : [];
}

/** What somebody said, with their name where they agreed to it. */
export function writeQuote({ text, name, consent }: Quote): string {
  const speaker = consent && repeated(name) ? repeated(name) : '有群友';
  return ended(`${speaker}说：「${repeated(text)}」`);
}

/** What people said that is worth keeping. */
export function quoteFacts({ activity }: Readonly<{ activity: Pick<Activity, 'quotes'> }>): readonly Fact[] {
  return activity.quotes
    .filter(({ text }) => repeated(text) !== '')
    .map((quote) => ({
      key: `quote:${quote.id}`,
      section: 'achieved',
      text: writeQuote(quote),
      link: { tab: 'review', id: quote.id },
    }));
}
