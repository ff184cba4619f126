import { NavLink, Text, Tooltip } from '@mantine/core';
import {
  IconCalendarEvent,
  IconConfetti,
  IconHome,
  IconMessage2,
  IconSettings,
  IconShieldCheck,
  IconShieldExclamation,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { backedUpElsewhere } from '../data/backed-up-elsewhere';
import { useScope } from '../data/scope';
import { useNow } from '../data/use-now';
import { useSafety } from '../data/use-safety';
import { useToday } from '../data/use-today';
import { useVaultQuery } from '../data/use-vault-query';
import { sayFully } from '../i18n/say-day';
import { sayAgo } from '../i18n/say-stamp';
import { text } from '../i18n/text';
import { Flame } from '../ui/Flame';
import { CommunitySwitcher } from './CommunitySwitcher';
import { PinnedSegments } from './PinnedSegments';
import { SafetyNotice } from './SafetyNotice';
import classes from './SideBar.module.css';

const { nav } = text.frame;
const iconProps = { size: 18, stroke: 1.6 } as const;

/** Navigation, switcher and the state of the backup. */
export function SideBar() {
  const waiting = useWaiting();
  return (
    <nav className={classes.sideBar} aria-label={text.frame.navigation}>
      <div className={classes.brand}>
        <Flame size={22} />
        <Text fw={600} size="lg">
          {text.frame.appName}
        </Text>
      </div>
      <CommunitySwitcher />
      <div className={classes.links}>
        <ScreenLink to="/today" label={nav.today} icon={<IconSun {...iconProps} />} count={waiting.today} />
        <ScreenLink to="/members" label={nav.members} icon={<IconUsers {...iconProps} />} />
        <PinnedSegments />
        <ScreenLink to="/scripts" label={nav.scripts} icon={<IconMessage2 {...iconProps} />} />
        <ScreenLink to="/planner" label={nav.planner} icon={<IconCalendarEvent {...iconProps} />} />
        <ScreenLink
          to="/activities"
          label={nav.activities}
          icon={<IconConfetti {...iconProps} />}
          count={waiting.activities}
        />
        <ScreenLink to="/communities" label={nav.communities} icon={<IconHome {...iconProps} />} />
      </div>
      <SafetyNotice />
      <div className={classes.foot}>
        <ScreenLink to="/settings" label={nav.settings} icon={<IconSettings {...iconProps} />} />
        <BackupState />
      </div>
    </nav>
  );
}

type ScreenLinkProps = Readonly<{ to: string; label: string; icon: ReactNode; count?: number }>;

function ScreenLink({ to, label, icon, count = 0 }: ScreenLinkProps) {
  const { pathname } = useLocation();
  const active = pathname === to || pathname.startsWith(`${to}/`);
  return (
    <NavLink
      component={Link}
      to={to}
      label={label}
      leftSection={icon}
      rightSection={
        count > 0 ? (
          <Text size="xs" c="dimmed" component="span">
            {count}
          </Text>
        ) : null
      }
      active={active}
      aria-current={active ? 'page' : undefined}
      aria-label={label}
      className={classes.link ?? ''}
    />
  );
}

/** What waits today: things to send, people to welcome, tasks that are due. */
function useWaiting() {
  const { community, group } = useScope();
  const today = useToday();
  const view = useVaultQuery('today.view', {
    communityId: community.id,
    groupId: group?.id ?? null,
    today,
  }).data;
  if (!view) return { today: 0, activities: 0 };
  const due = view.activities.reduce((sum, { dueCount }) => sum + dueCount, 0);
  const unsent = view.items.filter(({ sentAt, skippedAt }) => sentAt === null && skippedAt === null);
  return { today: unsent.length + view.newcomers.length + due, activities: due };
}

/** When the last backup was made and read back; leads to 备份. */
function BackupState() {
  const now = useNow();
  const safety = useSafety();
  if (!safety) return null;
  const { lastSnapshot, failing } = safety;
  const words = text.frame.backup;
  const at = lastSnapshot?.verifiedAt ?? lastSnapshot?.createdAt ?? null;
  const well = at !== null && failing === null;
  const trouble = backedUpElsewhere(safety) ? words.elsewhere : words.failing;
  const state = failing ? trouble : at === null ? words.never : words.done(sayAgo(at, now));
  return (
    <Tooltip label={at === null ? state : sayFully(at)}>
      <Link to="/settings" className={classes.backup} aria-label={words.link(state)}>
        {well ? (
          <IconShieldCheck size={14} color="var(--mantine-color-teal-7)" aria-hidden />
        ) : (
          <IconShieldExclamation size={14} color="var(--mantine-color-yellow-7)" aria-hidden />
        )}
        {state}
      </Link>
    </Tooltip>
  );
}
