import { Anchor, Tooltip, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import type { Fact } from '../../../../shared/domain/activities/retrospective/facts/fact';
import { isDrawn, isEdited } from '../../../../shared/domain/activities/retrospective/points/edit-points';
import type { Point } from '../../../../shared/domain/activities/retrospective/retrospective';
import { text } from '../../../i18n/text';
import { focusQuote } from './focus-quote';
import classes from './Review.module.css';

const words = text.retrospective.points;

type PointMarksProps = Readonly<{ point: Point; facts: readonly Fact[]; onRestore: () => void }>;

/** 数据: drawn from the data, with a way to where it stands. 改过: edited since, with a way back. */
export function PointMarks({ point, facts, onRestore }: PointMarksProps) {
  if (!isDrawn(point)) return null;
  const link = facts.find(({ key }) => key === point.fact)?.link;
  return (
    <>
      {isEdited(point) ? (
        <Tooltip label={words.editedHint(point.drafted)} multiline maw={360}>
          <UnstyledButton
            className={classes.mark}
            aria-label={words.restore(point.drafted)}
            onClick={onRestore}
          >
            {words.edited}
          </UnstyledButton>
        </Tooltip>
      ) : null}
      {link ? (
        <Tooltip label={words.from[link.tab]}>
          <SourceLink link={link} label={words.fromLabel(words.from[link.tab], point.text)} />
        </Tooltip>
      ) : (
        <span className={classes.mark}>{words.data}</span>
      )}
    </>
  );
}

function SourceLink({ link, label, ...rest }: Readonly<{ link: Fact['link']; label: string }>) {
  if (link.tab === 'review') {
    return (
      <UnstyledButton
        {...rest}
        className={classes.mark}
        aria-label={label}
        onClick={() => focusQuote(link.id)}
      >
        {words.data}
      </UnstyledButton>
    );
  }
  return (
    <Anchor
      {...rest}
      component={Link}
      to={link.tab === 'plan' ? '?' : `?tab=${link.tab}`}
      className={classes.mark}
      aria-label={label}
    >
      {words.data}
    </Anchor>
  );
}
