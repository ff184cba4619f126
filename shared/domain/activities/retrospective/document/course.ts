import type { ActivityReport } from '../../../../wire/nouns/activities';
import { writeAmount } from '../../deviation';
import type { Fact } from '../facts/fact';
import { attendanceOf, checkInFacts, writeNoShow } from '../facts/people-facts';
import { cueFacts, riskFacts } from '../facts/run-facts';
import { lateFacts } from '../facts/task-facts';
import { reasonFacts, timeFacts } from '../facts/time-facts';
import { quoteFacts, windowFacts } from '../facts/voice-facts';
import type { DocumentBlock, DocumentSection } from '../retrospective-document';
import { notYetSaid } from './not-yet-said';

/** 时间与进度: begun and ended against the plan, late tasks, the run of show. */
export function course(report: ActivityReport): readonly DocumentSection[] {
  const facts = [
    ...timeFacts(report),
    ...lateFacts(report.tasks),
    ...cueFacts(report),
    ...reasonFacts(report),
  ];
  return sectionOf('时间与进度', facts, report);
}

/** 参与情况: who signed up and came, and what went on in the groups. */
export function attendance(report: ActivityReport): readonly DocumentSection[] {
  const counts = attendanceOf(report);
  const blocks: DocumentBlock[] = [];
  if (counts) {
    const { signed, came, absent, quit, waiting } = counts;
    const known = came + absent > 0;
    const row = [
      writeAmount(signed, '人'),
      writeAmount(known ? came : null, '人'),
      writeAmount(known ? absent : null, '人'),
      writeNoShow(counts),
      writeAmount(quit, '人'),
      writeAmount(waiting, '人'),
    ];
    blocks.push({ kind: 'table', header: ['报名', '到场', '缺席', '缺席率', '退出', '候补'], rows: [row] });
  }
  const items = notYetSaid(windowFacts(report), report);
  if (items.length > 0) blocks.push({ kind: 'bullets', items });
  return blocks.length > 0 ? [{ heading: '参与情况', blocks }] : [];
}

/** 打卡. */
export function checkIns(report: ActivityReport): readonly DocumentSection[] {
  return sectionOf('打卡', checkInFacts(report), report);
}

/** 触发的备案: the risks that came true. */
export function risks(report: ActivityReport): readonly DocumentSection[] {
  return sectionOf('触发的备案', riskFacts(report), report);
}

/** 群里的声音: what people said. */
export function voices(report: ActivityReport): readonly DocumentSection[] {
  return sectionOf('群里的声音', quoteFacts(report), report);
}

/** A section of bullets; none where there is nothing to say. */
function sectionOf(
  heading: string,
  facts: readonly Fact[],
  report: ActivityReport,
): readonly DocumentSection[] {
  const items = notYetSaid(facts, report);
  return items.length > 0 ? [{ heading, blocks: [{ kind: 'bullets', items }] }] : [];
}
