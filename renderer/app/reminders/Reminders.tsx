import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { shiftDay } from '../../../shared/domain/days';
import type { Reminder } from '../../../shared/domain/planner/reminders/due-reminders';
import type { CommunitySummary } from '../../../shared/wire/nouns/communities';
import type { Notice } from '../../../shared/wire/shell-api';
import { useHost } from '../../data/host-context';
import { useReminderTiming } from '../../data/reminder-timing';
import { useChooseCommunity } from '../../data/use-choose-community';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { createLooks } from './looks';
import { communityOfTag, itemOfTag, tagOf } from './reminder-tag';

const words = text.item.reminders;
/** Milliseconds between two looks at the clock. */
const look = 15_000;

/** Reminds of what is due, in every community, while the app runs; opening a notice opens its item. */
export function Reminders() {
  const { shell } = useHost();
  const { timing } = useReminderTiming();
  const communities = useVaultQuery('communities.list', {}).data ?? [];
  useOpenedNotices();
  if (timing === 'off' || !shell.can('notifications')) return null;
  return communities.map((community) => (
    <RemindersOf key={community.id} community={community} named={communities.length > 1} />
  ));
}

type RemindersOfProps = Readonly<{ community: CommunitySummary; named: boolean }>;

function RemindersOf({ community, named }: RemindersOfProps) {
  const { shell } = useHost();
  const { timing } = useReminderTiming();
  const today = useToday();
  const days = { from: today, to: shiftDay(today, 1) };
  const items = useVaultQuery('planner.range', { communityId: community.id, groupId: null, ...days }).data;
  const [looks] = useState(() => createLooks(Date.now()));
  // The list of communities is a new one after many a change: what is told must not begin anew with it.
  const newest = useRef({ items, timing, community, named });
  useEffect(() => {
    newest.current = { items, timing, community, named };
  });

  useEffect(() => {
    const timer = window.setInterval(() => {
      const { current } = newest;
      for (const one of looks(current.items, Date.now(), current.timing)) {
        const notice = noticeOf(one, current.community, current.named);
        // What cannot be shown is seen in 今日 all the same.
        void shell.notices.show(notice).catch(() => undefined);
      }
    }, look);
    return () => window.clearInterval(timer);
  }, [shell, looks]);
  return null;
}

/** Titles only: a notice stands where others may read it. */
function noticeOf({ kind, item }: Reminder, { id, name }: CommunitySummary, named: boolean): Notice {
  const title = words.titles[kind](item.time);
  const body = (named ? `${name} · ${item.title}` : item.title).slice(0, 300);
  return { title, body, tag: tagOf(id, item, kind) };
}

/** Goes to the item of a notice that was opened. */
function useOpenedNotices(): void {
  const { shell } = useHost();
  const navigate = useNavigate();
  const choose = useChooseCommunity();
  const open = useRef<(tag: string) => void>(() => undefined);
  useEffect(() => {
    open.current = (tag) => {
      const communityId = communityOfTag(tag);
      const address = itemOfTag(tag);
      if (!communityId || !address) return;
      choose(communityId, null);
      navigate(address);
    };
  });
  useEffect(() => shell.notices.onOpened((tag) => open.current(tag)), [shell]);
}
