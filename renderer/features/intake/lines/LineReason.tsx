import { Checkbox, Switch, Text } from '@mantine/core';
import type { Choice, PreviewLine } from '../../../../shared/domain/intake/preview';
import type { Correction } from '../../../../shared/domain/intake/writes';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import classes from '../intake.module.css';
import { QuantityField } from './QuantityField';

const words = text.intake;

type LineReasonProps = Readonly<{
  line: PreviewLine;
  chosen: Choice;
  correction: Correction;
  onCorrect: (change: Correction) => void;
}>;

/** Why a line is what it is, with 照常欢迎 for a name a review rule holds back, and 职务 for a decoration. */
export function LineReason({ line, chosen, correction, onCorrect }: LineReasonProps) {
  const today = useToday();
  const held = heldBy(line, chosen);
  const reason = held.length > 0 ? words.heldBy([...new Set(held)]) : words.why(line.why, today);
  const withDuty = line.state === 'alias' && chosen.as === 'alias' && line.dutyTitle !== '';
  return (
    <span className={classes.why}>
      <Text
        span
        size="sm"
        c={held.length > 0 ? 'var(--weilu-warning-text)' : 'dimmed'}
        className="one-line person-text"
        title={reason}
      >
        {nameOf(line)}
        {reason}
      </Text>
      {held.length > 0 && (
        <Switch
          size="xs"
          label={words.welcomeAnyway}
          aria-label={words.welcomeAnywayOf(line.name)}
          checked={correction.welcomeAnyway ?? false}
          onChange={(event) => onCorrect({ welcomeAnyway: event.currentTarget.checked })}
        />
      )}
      {line.fact.says === 'ordered' && chosen.as !== 'ignore' && (
        <QuantityField
          entry={line.fact.entry}
          quantity={correction.quantity}
          onQuantity={(quantity) => onCorrect({ quantity })}
        />
      )}
      {withDuty && (
        <Checkbox
          size="xs"
          label={words.withDuty}
          aria-label={words.withDutyOf(line.dutyTitle)}
          checked={!correction.withoutDuty}
          onChange={(event) => onCorrect({ withoutDuty: !event.currentTarget.checked })}
        />
      )}
    </span>
  );
}

/** The rules that hold back whom the choice makes. */
function heldBy(line: PreviewLine, chosen: Choice): readonly string[] {
  if (chosen.as === 'new') return line.heldBy.map(({ ruleName }) => ruleName);
  if (chosen.as !== 'parts') return [];
  return line.parts.flatMap((part) => part.heldBy.map(({ ruleName }) => ruleName));
}

/** The name a longer line is about. */
function nameOf({ name, source, parts }: PreviewLine): string {
  return name === '' || parts.length > 1 || source.trim() === name ? '' : `${name} · `;
}
