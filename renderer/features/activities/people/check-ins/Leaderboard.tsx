import { useMemo } from 'react';
import type { Activity } from '../../../../../shared/domain/activities/activity';
import {
  leaderboardTexts,
  rankStandings,
} from '../../../../../shared/domain/activities/check-ins/leaderboard';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import { profileInUse } from '../../../../../shared/domain/composer/length-profile';
import { daysBetween } from '../../../../../shared/domain/days';
import { useSettings } from '../../../../data/use-settings';
import { useToday } from '../../../../data/use-today';
import { text } from '../../../../i18n/text';
import { CopyPieces } from '../../../../ui/CopyPieces';

const words = text.people.checkIns;

type LeaderboardProps = Readonly<{
  activity: Activity;
  plan: CheckInPlan;
  standings: readonly CheckInStanding[];
}>;

/** 排行榜 as a text to copy, cut to one message. */
export function Leaderboard({ activity, plan, standings }: LeaderboardProps) {
  const today = useToday();
  const { unit, most } = profileInUse(useSettings());
  const pieces = useMemo(() => {
    const day = Math.min(plan.days, Math.max(1, daysBetween(activity.startsOn, today) + 1));
    const title = words.boardTitle(activity.title, day, plan.days);
    const lines = {
      line: ({
        rank,
        name,
        total,
        longest,
      }: Readonly<{ rank: number; name: string; total: number; longest: number }>) =>
        words.boardLine(rank, name, total, longest),
      rest: words.boardRest,
    };
    return leaderboardTexts(title, rankStandings(standings), lines, { unit, most });
  }, [activity, plan, standings, today, unit, most]);
  return (
    <CopyPieces
      pieces={pieces}
      label={words.leaderboard}
      partLabel={words.leaderboardPart}
      copied={words.leaderboardCopied}
      partCopied={words.leaderboardPart}
    />
  );
}
