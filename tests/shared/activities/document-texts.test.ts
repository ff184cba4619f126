import { describe, expect, it } from 'vitest';
import { textsOfDocument, withTexts } from '#shared/domain/activities/retrospective/document-texts';
import { buildRetrospectiveDocument } from '#shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveMarkdown } from '#shared/domain/activities/retrospective/retrospective-markdown';
import { day } from '#shared/domain/days';
import { createMask } from '#shared/domain/privacy/mask';
import { demo } from '../demo/demo-fixture';
import { written } from './activity-fixtures';
import { report } from './retrospective/report-fixture';

const today = day('2026-11-22');
const sources = demo.activities.map((activity) =>
  report({
    activity,
    tasks: demo.tasks.filter(({ activityId }) => activityId === activity.id),
    communityName: demo.communities[0]?.name ?? '',
    groupNames: demo.groups.map(({ name }) => name),
  }),
);

describe('the texts of a retrospective', () => {
  it('put back in their places give the same document', () => {
    for (const document of sources.map((source) => buildRetrospectiveDocument(source, today))) {
      expect(withTexts(document, textsOfDocument(document))).toEqual(document);
    }
  });

  it('are all there is to read in it: with other texts nothing of the first is left', () => {
    for (const document of sources.map((source) => buildRetrospectiveDocument(source, today))) {
      const other = withTexts(
        document,
        textsOfDocument(document).map(() => '新'),
      );
      expect(retrospectiveMarkdown(other).replace(/[\s#|\-新]/g, '')).toBe('');
    }
  });

  it('hold no full nickname of the member table once masked, wherever one was written', () => {
    const names = demo.members.map(({ nickname }) => nickname).filter((name) => [...name].length > 1);
    const said = names.join('，');
    const { maskText } = createMask(demo);
    for (const source of sources) {
      const { activity } = source;
      const gossip = report({
        ...source,
        groupNames: names.slice(0, 3),
        activity: {
          ...activity,
          title: names[0] ?? '',
          brief: { ...activity.brief, audience: said },
          metrics: activity.metrics.map((metric, index) => ({
            ...metric,
            name: names[index] ?? metric.name,
          })),
          retrospective: written({ achieved: [said], missed: names, lessons: [said] }),
          quotes: [{ id: 'q', text: said, name: names[0] ?? '', consent: true }],
          startReason: said,
        },
        tasks: source.tasks.map((task, index) => ({ ...task, owner: names[index] ?? '', doneAt: null })),
      });
      const document = buildRetrospectiveDocument(gossip, today);
      const masked = withTexts(document, textsOfDocument(document).map(maskText));
      const shown = [retrospectiveMarkdown(masked), ...textsOfDocument(masked)].join('\n');
      expect(names.filter((name) => shown.includes(name))).toEqual([]);
    }
  });
});
