import type { ActivityReport } from '../../../../wire/nouns/activities';
import { writeAmount } from '../../deviation';
import type { Cue } from '../../parts';
import { driftMinutes, orderedCues } from '../../run/next-cue';
import { listed, quoted, repeated, writeMoment } from '../say';
import type { Fact } from './fact';

/** Risks that came true (触发): how often, when, and what was done. */
export function riskFacts({ activity }: ActivityReport): readonly Fact[] {
  return activity.risks
    .filter(({ triggeredAt }) => triggeredAt.length > 0)
    .map(({ id, risk, action, triggeredAt }) => {
      const times = triggeredAt.toSorted((a, b) => a - b).map(writeMoment);
      const done = repeated(action) ? `，做法：${repeated(action)}` : '';
      return {
        key: `risk:${id}`,
        section: 'analysis',
        text: `备案${quoted(risk)}触发 ${writeAmount(times.length, '次')}：${listed(times, '次')}${done}`,
        link: { tab: 'run', id },
      };
    });
}

type Drift = Readonly<{ cue: Cue; minutes: number }>;

function driftsOf(activity: ActivityReport['activity']): readonly Drift[] {
  return orderedCues(activity.cues).flatMap((cue) => {
    const minutes = driftMinutes(cue, activity);
    return minutes === null ? [] : [{ cue, minutes }];
  });
}

/** How many minutes the run was from its plan at most; 0 where nothing of it was done. */
export function furthestDrift({ activity }: Pick<ActivityReport, 'activity'>): number {
  return driftsOf(activity).reduce((far, { minutes }) => Math.max(far, Math.abs(minutes)), 0);
}

/** How far the run of show (流程) was from its plan, and what of it was left out. */
export function cueFacts({ activity }: ActivityReport): readonly Fact[] {
  const cues = orderedCues(activity.cues);
  const drifts = driftsOf(activity);
  const link = { tab: 'run', id: '' } as const;
  const facts: Fact[] = [];
  if (drifts.length > 0) {
    const worst = drifts.reduce((far, each) => (Math.abs(each.minutes) > Math.abs(far.minutes) ? each : far));
    const late = `${worst.minutes > 0 ? '晚' : '早'} ${writeAmount(Math.abs(worst.minutes), '分钟')}`;
    const drift = worst.minutes === 0 ? '都准时' : `和计划差得最多的是${quoted(worst.cue.title)}，${late}`;
    const text = `流程走了 ${writeAmount(drifts.length, '个')}环节（共 ${writeAmount(cues.length, '个')}），${drift}`;
    facts.push({ key: 'cues:drift', section: 'analysis', text, link });
  }
  const left = cues.filter(({ doneAt }) => doneAt === null);
  if (activity.status === 'done' && drifts.length > 0 && left.length > 0) {
    const names = listed(
      left.map(({ title }) => quoted(title)),
      '个',
    );
    const text = `流程有 ${writeAmount(left.length, '个')}环节没走到：${names}`;
    facts.push({ key: 'cues:left', section: 'missed', text, link });
  }
  return facts;
}
