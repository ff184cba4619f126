import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Point } from '../../../../shared/domain/activities/retrospective/retrospective';
import { noteLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { fieldKeys } from '../../../ui/field-keys';
import { RemoveButton } from '../../../ui/RemoveButton';
import { useLineDraft } from '../../../ui/use-draft';
import flat from '../inline/Flat.module.css';
import { KeepButton } from '../lessons/KeepButton';
import { KeepForm } from '../lessons/KeepForm';
import { PointMarks } from './PointMarks';
import classes from './Review.module.css';
import { type PointLines, stepOf } from './use-point-lines';
import type { Review } from './use-review';

const words = text.retrospective.points;

type PointLineProps = Readonly<{ point: Point; label: string; lines: PointLines; review: Review }>;

/** One point: edited in its place, with where it comes from. */
export function PointLine({ point, label, lines, review }: PointLineProps) {
  const { id, text: sentence, section } = point;
  const draft = useLineDraft(sentence, (line) => lines.edit(id, line), { required: true });
  const [keeping, setKeeping] = useState(false);
  const leave = fieldKeys(draft, () => {
    draft.commit();
    lines.begin(id);
  });
  return (
    <li className={classes.point}>
      <span className={classes.dot} aria-hidden />
      <Textarea
        variant="unstyled"
        autosize
        minRows={1}
        flex={1}
        aria-label={label}
        data-point={id}
        maxLength={noteLimit}
        classNames={{ input: flat.note ?? '' }}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value.replace(/[\r\n]+/gu, ' '))}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          leave(event);
          if (event.nativeEvent.isComposing) return;
          const step = stepOf(event);
          if (step !== null) {
            event.preventDefault();
            draft.commit();
            lines.move(id, step);
          }
          if (event.key === 'Backspace' && draft.value === '') {
            event.preventDefault();
            draft.revert();
            lines.remove(id);
          }
        }}
      />
      <span className={classes.marks}>
        {section === 'lessons' ? (
          <KeepButton
            point={point}
            lessons={review.report?.lessons ?? []}
            activityId={review.editor.detail.activity.id}
            opened={keeping}
            onOpen={() => setKeeping((now) => !now)}
          />
        ) : null}
        <PointMarks point={point} facts={review.facts} onRestore={() => lines.restore(id)} />
        <RemoveButton
          className={classes.quiet}
          label={words.remove(sentence)}
          onRemove={() => lines.remove(id)}
        />
      </span>
      {keeping ? (
        <KeepForm
          sentence={sentence}
          activity={review.editor.detail.activity}
          onClose={() => setKeeping(false)}
        />
      ) : null}
    </li>
  );
}
