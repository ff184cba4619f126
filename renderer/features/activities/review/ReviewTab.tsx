import { Text } from '@mantine/core';
import { pointsIn } from '../../../../shared/domain/activities/retrospective/points/edit-points';
import { pointSections } from '../../../../shared/domain/activities/retrospective/retrospective';
import {
  type DocumentSection,
  factSections,
} from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import { AimsPanel } from './AimsPanel';
import { DraftBar } from './DraftBar';
import { FactPanel } from './FactPanel';
import { PointsPanel } from './PointsPanel';
import { QuotesPanel } from './QuotesPanel';
import classes from './Review.module.css';
import { useReview } from './use-review';
import { useTopOfPage } from './use-top-of-page';

const words = text.retrospective;

const hasTable = ({ blocks }: DocumentSection) => blocks.some(({ kind }) => kind === 'table');

/** Beside the writing, what came out is read before what was planned. */
function numbersFirst(a: DocumentSection, b: DocumentSection): number {
  return Number(hasTable(b)) - Number(hasTable(a));
}

/** 复盘: what was drawn from the data and what people made of it, with the facts of the exported document beside it. */
export function ReviewTab({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const review = useReview(editor);
  const { retrospective, report, today } = review;
  const facts = report ? factSections(report, today).toSorted(numbersFirst) : [];
  const top = useTopOfPage();
  // Three parts have no analysis of their own: it shows where something stands in it.
  const sections = pointSections.filter(
    (section) =>
      section !== 'analysis' ||
      retrospective.layout === 'grai' ||
      pointsIn(retrospective, section).length > 0,
  );
  return (
    <div ref={top} className={classes.columns}>
      <div className={classes.column}>
        <DraftBar review={review} />
        {retrospective.layout === 'grai' ? <AimsPanel activity={editor.detail.activity} /> : null}
        {sections.map((section) => (
          <PointsPanel key={section} section={section} review={review} />
        ))}
        <Text size="xs" c="dimmed">
          {words.points.keysHint}
        </Text>
      </div>
      <section className={classes.column} aria-label={words.facts}>
        <QuotesPanel review={review} />
        {facts.map((section) => (
          <FactPanel key={section.heading} section={section} />
        ))}
      </section>
    </div>
  );
}
