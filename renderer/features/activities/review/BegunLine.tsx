import { Textarea } from '@mantine/core';
import { noteLimit } from '../../../../shared/domain/text';
import { useLineDraft } from '../../../ui/use-draft';
import flat from '../inline/Flat.module.css';
import classes from './Review.module.css';
import type { PointLines } from './use-point-lines';

type BegunLineProps = Readonly<{ label: string; after: string; lines: PointLines }>;

/** A line that was begun below another: Enter keeps it and begins the next, Esc or Backspace on nothing gives it up. */
export function BegunLine({ label, after, lines }: BegunLineProps) {
  const draft = useLineDraft('', (line) => lines.add(line, after));
  return (
    <li className={classes.point}>
      <span className={classes.dot} aria-hidden />
      <Textarea
        // Below the field that Enter was pressed in.
        autoFocus
        variant="unstyled"
        autosize
        minRows={1}
        flex={1}
        aria-label={label}
        maxLength={noteLimit}
        classNames={{ input: flat.note ?? '' }}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value.replace(/[\r\n]+/gu, ' '))}
        onBlur={() => {
          draft.commit();
          lines.close(null);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const empty = draft.value.trim() === '';
          if (event.key === 'Enter') {
            event.preventDefault();
            if (empty) lines.close(after);
            else draft.commit();
          }
          if (event.key === 'Escape' || (event.key === 'Backspace' && draft.value === '')) {
            event.preventDefault();
            event.stopPropagation();
            draft.revert();
            lines.close(after);
          }
        }}
      />
    </li>
  );
}
