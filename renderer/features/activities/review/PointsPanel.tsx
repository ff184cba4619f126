import { Fragment } from 'react';
import { pointHeadings } from '../../../../shared/domain/activities/retrospective/document/conclusions';
import type { PointSection } from '../../../../shared/domain/activities/retrospective/retrospective';
import { noteLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import { BegunLine } from './BegunLine';
import { PointLine } from './PointLine';
import classes from './Review.module.css';
import { usePointLines } from './use-point-lines';
import type { Review } from './use-review';

const words = text.retrospective;

type PointsPanelProps = Readonly<{ section: PointSection; review: Review }>;

/** One section of the retrospective, a point a line. */
export function PointsPanel({ section, review }: PointsPanelProps) {
  const lines = usePointLines(section, review);
  const { points, begun } = lines;
  const heading = pointHeadings[review.retrospective.layout][section];
  return (
    <Panel title={heading} note={points.length > 0 ? words.points.count(points.length) : null}>
      <ul ref={lines.list} className={classes.points} aria-label={words.points.list(heading)}>
        {points.map((point, index) => (
          <Fragment key={point.id}>
            <PointLine
              point={point}
              label={words.points.line(heading, index + 1)}
              lines={lines}
              review={review}
            />
            {begun?.after === point.id ? (
              <BegunLine label={words.points.newLine(heading)} after={point.id} lines={lines} />
            ) : null}
          </Fragment>
        ))}
      </ul>
      <div className={classes.addPoint}>
        <AddLine
          inputClass={flat.add}
          label={words.points.add(heading)}
          placeholder={words.hints[section]}
          maxLength={noteLimit}
          onAdd={(typed) => lines.add(typed, points.at(-1)?.id ?? null)}
        />
      </div>
    </Panel>
  );
}
