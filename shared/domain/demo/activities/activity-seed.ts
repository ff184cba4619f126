import type { Activity, ActivityPhase } from '../../activities/activity';

/** A task of a demo activity: when it is due, counted from the event, and whether it is done. */
export type TaskSeed = Readonly<{
  phase: ActivityPhase;
  title: string;
  owner: string;
  offsetDays: number;
  done: boolean;
}>;

/** A demo activity as written down, dated by days from today. */
export type ActivitySeed = Readonly<
  Pick<Activity, 'templateId' | 'title' | 'status' | 'brief' | 'retrospective'> & {
    startsInDays: number;
    startsAt: string;
    /** Days ago it was set up. */
    createdDaysAgo: number;
    metrics: readonly Omit<Activity['metrics'][number], 'id'>[];
    scripts: readonly Omit<Activity['scripts'][number], 'id'>[];
    risks: readonly Omit<Activity['risks'][number], 'id'>[];
    tasks: readonly TaskSeed[];
  }
>;
