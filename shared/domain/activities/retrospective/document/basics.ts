import type { ActivityReport } from '../../../../wire/nouns/activities';
import { weekdayOf, writeDay } from '../../../scripts/day-words';
import { writeAmount, writeDeviation } from '../../deviation';
import type { Metric } from '../../parts';
import { findActivityTemplate } from '../../templates';
import { activityStatusLabels } from '../../vocabulary';
import { sourceOf, withActual } from '../facts/metric-facts';
import type { DocumentSection } from '../retrospective-document';
import { oneLine, oneSentence } from '../say';

type Line = readonly [label: string, text: string];

function linesAsBullets(heading: string, lines: readonly Line[]): readonly DocumentSection[] {
  const items = lines.flatMap(([label, text]) => (text.trim() ? [`${label}：${oneSentence(text)}`] : []));
  return items.length > 0 ? [{ heading, blocks: [{ kind: 'bullets', items }] }] : [];
}

/** 基本信息: which activity it is, in brief. */
export function basics({ activity, communityName, groupNames }: ActivityReport): readonly DocumentSection[] {
  const { startsOn, startsAt, days, templateName, templateId } = activity;
  const length = days > 1 ? `，共 ${writeAmount(days, '天')}` : '';
  return linesAsBullets('基本信息', [
    ['社群', [communityName, groupNames.map(oneLine).join('、')].filter(Boolean).join(' · ')],
    ['活动类型', templateName || (findActivityTemplate(templateId)?.name ?? '')],
    ['时间', `${writeDay(startsOn)}（${weekdayOf(startsOn)}）${startsAt}${length}`],
    ['状态', activityStatusLabels[activity.status]],
  ]);
}

/** 活动方案: the brief it was planned with. */
export function plan({ brief, seats }: ActivityReport['activity']): readonly DocumentSection[] {
  return linesAsBullets('活动方案', [
    ['目的', brief.purpose],
    ['群友想要', brief.userPurpose],
    ['为谁办', brief.audience],
    ['为什么参加', brief.reason],
    ['规则', brief.rules],
    ['奖励', brief.rewards],
    ['名额', seats === null ? '' : writeAmount(seats, '个')],
  ]);
}

function metricRow(metric: Metric, source: string): readonly string[] {
  const unit = oneLine(metric.unit);
  return [
    oneLine(metric.name),
    writeAmount(metric.goal, unit),
    writeAmount(metric.actual, unit),
    writeDeviation(metric),
    source,
  ];
}

/** 目标与结果: every metric, with the number that was typed or counted, and which of the two it is. */
export function results(report: ActivityReport): DocumentSection {
  const heading = '目标与结果';
  const { metrics } = report.activity;
  if (metrics.length === 0) return { heading, blocks: [{ kind: 'paragraph', text: '没有设目标' }] };
  const rows = metrics.map((metric) => metricRow(withActual(metric, report), sourceOf(metric, report)));
  return { heading, blocks: [{ kind: 'table', header: ['指标', '目标', '实际', '偏差', '来源'], rows }] };
}
