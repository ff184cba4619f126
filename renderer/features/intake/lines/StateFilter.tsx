import { SegmentedControl } from '@mantine/core';
import { type LineState, lineStates, type Preview } from '../../../../shared/domain/intake/preview';
import { text } from '../../../i18n/text';
import classes from '../intake.module.css';

const words = text.intake;

export type ShownStates = LineState | 'all';

type StateFilterProps = Readonly<{
  preview: Preview;
  value: ShownStates;
  onChange: (value: ShownStates) => void;
}>;

/** How many lines came out each way; one of them can be looked at alone. */
export function StateFilter({ preview: { counts, lines, kind }, value, onChange }: StateFilterProps) {
  const present = lineStates.filter((state) => counts[state] > 0);
  return (
    <div className={classes.filter}>
      <SegmentedControl
        size="xs"
        aria-label={words.filter}
        data={[
          { value: 'all', label: words.count(words.all, lines.length) },
          ...present.map((state) => ({
            value: state,
            label: words.count(
              state === 'new' && (kind === 'chain' || kind === 'check-ins')
                ? words.notMet
                : words.states[state],
              counts[state],
            ),
          })),
        ]}
        value={value}
        onChange={(next) => onChange(next as ShownStates)}
      />
    </div>
  );
}
