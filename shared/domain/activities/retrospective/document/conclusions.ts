import type { ActivityReport } from '../../../../wire/nouns/activities';
import type { Activity } from '../../activity';
import { writeAmount } from '../../deviation';
import { pointsIn } from '../points/edit-points';
import type { PointSection, Retrospective, RetrospectiveLayout } from '../retrospective';
import type { DocumentBlock, DocumentSection } from '../retrospective-document';
import { oneLine, oneSentence } from '../say';

/** What the sections of points are called, in each layout. */
export const pointHeadings: Readonly<Record<RetrospectiveLayout, Readonly<Record<PointSection, string>>>> = {
  three: { achieved: '做到了什么', missed: '没做到什么', analysis: '过程与原因', lessons: '沉淀的经验' },
  // Goal, Result, Analysis, Insight: what was achieved and what was missed are one result.
  grai: { achieved: '结果：做到了', missed: '结果：没做到', analysis: '分析', lessons: '启示' },
};

const graiHeadings = {
  goal: 'Goal 目标',
  result: 'Result 结果',
  analysis: 'Analysis 分析',
  insight: 'Insight 启示',
} as const;

/** What an empty section says. */
const notWrittenYet: DocumentBlock = { kind: 'paragraph', text: '还没写' };

/**
 * The points of a retrospective, in its layout.
 *
 * @param result - what came of the goals: in GRAI it stands where the results are told
 */
export function conclusions(
  { activity }: Pick<ActivityReport, 'activity'>,
  result: readonly DocumentBlock[],
): readonly DocumentSection[] {
  const { retrospective } = activity;
  return retrospective.layout === 'grai' ? grai(activity, result) : three(retrospective);
}

/** What was aimed at, a line each: why it was done, and the goals with their numbers. */
export function aimsOf({ metrics, brief }: Pick<Activity, 'metrics' | 'brief'>): readonly string[] {
  const goals = metrics.flatMap(({ name, goal, unit }) =>
    goal === null ? [] : [`${oneLine(name)}：${writeAmount(goal, oneLine(unit))}`],
  );
  const purposes = [brief.purpose, brief.userPurpose].map(oneSentence).filter((text) => text !== '');
  return [...purposes, ...goals];
}

function three(retrospective: Retrospective): readonly DocumentSection[] {
  const sections: readonly PointSection[] = ['achieved', 'missed', 'analysis', 'lessons'];
  return sections
    .map((section) => ({
      heading: pointHeadings.three[section],
      blocks: pointBlocks(retrospective, section),
      section,
    }))
    .filter(({ section, blocks }) => section !== 'analysis' || blocks.length > 0)
    .map(({ heading, blocks }) => ({ heading, blocks: orNotYet(blocks) }));
}

function grai(activity: Activity, outcome: readonly DocumentBlock[]): readonly DocumentSection[] {
  const { retrospective } = activity;
  const aims = aimsOf(activity);
  const result = [
    ...underHeading('做到了：', pointBlocks(retrospective, 'achieved')),
    ...underHeading('没做到：', pointBlocks(retrospective, 'missed')),
  ];
  const section = (heading: string, blocks: readonly DocumentBlock[]) => ({
    heading,
    blocks: orNotYet(blocks),
  });
  return [
    section(graiHeadings.goal, aims.length > 0 ? [{ kind: 'bullets', items: aims }] : []),
    { heading: graiHeadings.result, blocks: [...orNotYet(result), ...outcome] },
    section(graiHeadings.analysis, pointBlocks(retrospective, 'analysis')),
    section(graiHeadings.insight, pointBlocks(retrospective, 'lessons')),
  ];
}

function underHeading(text: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.length > 0 ? [{ kind: 'paragraph', text }, ...blocks] : [];
}

function orNotYet(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.length > 0 ? blocks : [notWrittenYet];
}

function pointBlocks(retrospective: Retrospective, section: PointSection): readonly DocumentBlock[] {
  const items = pointsIn(retrospective, section)
    .map(({ text }) => oneLine(text))
    .filter((text) => text !== '');
  return items.length > 0 ? [{ kind: 'bullets', items }] : [];
}
