import type { Activity, ActivityPhase, Task } from '../../activities/activity';
import type { Metric, Risk } from '../../activities/parts';

/** A task of a demo activity: when it is due, counted from the event, and whether it is done. */
export type TaskSeed = Readonly<{
  phase: ActivityPhase;
  title: string;
  owner: string;
  offsetDays: number;
  done: boolean;
}> &
  Partial<Pick<Task, 'priority' | 'workday' | 'durationDays' | 'dueAt'>>;

type Later<Part, Named extends keyof Part> = Readonly<Pick<Part, Named> & Partial<Omit<Part, Named | 'id'>>>;

/** A demo activity as written down, dated by days from today. */
export type ActivitySeed = Readonly<
  Pick<Activity, 'templateId' | 'title' | 'status'> &
    Partial<Pick<Activity, 'days' | 'seats' | 'anchors' | 'checkIn' | 'finishReason' | 'segmentId'>> & {
      templateName: string;
      brief: Omit<Activity['brief'], 'userPurpose'> & { userPurpose?: string };
      /** One point a line. */
      retrospective: Readonly<{ achieved: string; missed: string; lessons: string }>;
      cues?: readonly Omit<Activity['cues'][number], 'id' | 'scriptId' | 'doneAt'>[];
      budget?: readonly Omit<Activity['budget'][number], 'id'>[];
      quotes?: readonly Omit<Activity['quotes'][number], 'id'>[];
      startsInDays: number;
      startsAt: string;
      /** Days ago it was set up. */
      createdDaysAgo: number;
      metrics: readonly Later<Metric, 'name' | 'unit' | 'goal' | 'actual'>[];
      scripts: readonly Omit<Activity['scripts'][number], 'id'>[];
      risks: readonly Later<Risk, 'risk' | 'trigger' | 'action'>[];
      tasks: readonly TaskSeed[];
    }
>;
