import type { ActivityReport } from '../../../../wire/nouns/activities';
import { weekdayOf } from '../../../scripts/day-words';
import { writeAmount, writeDeviation } from '../../deviation';
import type { Metric } from '../../parts';
import { findActivityTemplate } from '../../templates';
import { activityStatusLabels } from '../../vocabulary';
import { withActual } from '../facts/metric-facts';
import type { DocumentSection } from '../retrospective-document';
import { oneLine, oneSentence } from '../say';

/** 基本信息: which activity it is, and its brief. */
export function basics({ activity, communityName, groupNames }: ActivityReport): DocumentSection {
  const { brief, startsOn, startsAt, days, seats } = activity;
  const length = days > 1 ? `，共${writeAmount(days, '天')}` : '';
  const lines: readonly (readonly [label: string, text: string])[] = [
    ['社群', communityName],
    ['群', groupNames.map(oneLine).join('、')],
    ['活动类型', activity.templateName || (findActivityTemplate(activity.templateId)?.name ?? '')],
    ['时间', `${startsOn}（${weekdayOf(startsOn)}）${startsAt}${length}`],
    ['状态', activityStatusLabels[activity.status]],
    ['目的', brief.purpose],
    ['群友想要', brief.userPurpose],
    ['为谁办', brief.audience],
    ['为什么参加', brief.reason],
    ['规则', brief.rules],
    ['奖励', brief.rewards],
    ['名额', seats === null ? '' : writeAmount(seats, '个')],
  ];
  const items = lines.flatMap(([label, text]) => (text.trim() ? [`${label}：${oneSentence(text)}`] : []));
  return { heading: '基本信息', blocks: [{ kind: 'bullets', items }] };
}

function metricRow(metric: Metric): readonly string[] {
  const unit = oneLine(metric.unit);
  return [
    oneLine(metric.name),
    writeAmount(metric.goal, unit),
    writeAmount(metric.actual, unit),
    writeDeviation(metric),
  ];
}

/** 目标与结果: every metric, with the number that was typed or counted. */
export function results(report: ActivityReport): DocumentSection {
  const heading = '目标与结果';
  const { metrics } = report.activity;
  if (metrics.length === 0) return { heading, blocks: [{ kind: 'paragraph', text: '没有设目标' }] };
  const rows = metrics.map((metric) => metricRow(withActual(metric, report)));
  return { heading, blocks: [{ kind: 'table', header: ['指标', '目标', '实际', '偏差'], rows }] };
}
