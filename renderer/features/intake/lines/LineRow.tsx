import { Badge, Text } from '@mantine/core';
import type { LineState, PreviewLine } from '../../../../shared/domain/intake/preview';
import { type Correction, type Corrections, choiceOf } from '../../../../shared/domain/intake/writes';
import { text } from '../../../i18n/text';
import classes from '../intake.module.css';
import { LineControl } from './LineControl';
import { LineReason } from './LineReason';

const words = text.intake;

/** Mantine palette names; the state is said in words too. */
const colors: Readonly<Record<LineState, string>> = {
  new: 'teal',
  known: 'gray',
  alias: 'grape',
  changed: 'blue',
  ambiguous: 'yellow',
  absent: 'orange',
  ignored: 'gray',
  unrecognised: 'red',
};

/** In a ledger a new name is nobody yet. */
function stateOf({ state, fact }: PreviewLine): string {
  if (fact.says === 'chain') return words.kinds.chain;
  const inLedger = fact.says === 'ordered' || fact.says === 'checked-in';
  return inLedger && state === 'new' ? words.notMet : words.states[state];
}

type LineRowProps = Readonly<{
  line: PreviewLine;
  corrections: Corrections;
  nameOf: (id: string) => string;
  onCorrect: (id: string, change: Correction) => void;
}>;

/** One line: where it stood and what it said, what it is taken for and why, and what is done with it. */
export function LineRow({ line, corrections, nameOf, onCorrect }: LineRowProps) {
  const choice = choiceOf(line, corrections);
  return (
    <>
      <Text span size="xs" c="dimmed" className={classes.number ?? ''}>
        {line.line === 0 ? words.stored : line.line}
      </Text>
      <Text span size="sm" className="one-line person-text" title={line.source}>
        {line.source.trim() || line.source}
      </Text>
      <Badge variant="light" color={colors[line.state]} size="sm" tt="none">
        {stateOf(line)}
      </Badge>
      <LineReason
        line={line}
        chosen={choice}
        correction={corrections.get(line.id) ?? {}}
        onCorrect={(change) => onCorrect(line.id, change)}
      />
      {line.fact.says === 'nothing' || line.fact.says === 'chain' ? (
        <span />
      ) : (
        <LineControl
          line={line}
          choice={choice}
          nameOf={nameOf}
          onChoose={(next) => onCorrect(line.id, { choice: next })}
        />
      )}
    </>
  );
}
