import { Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import { text } from '../../../i18n/text';
import classes from './ScriptFaults.module.css';

type ScriptFaultsProps = Readonly<{
  errors: readonly ScriptError[];
  onGoTo: (error: ScriptError) => void;
}>;

const words = text.scripts;

/** What is wrong with a script, in words and with its place; each leads there. */
export function ScriptFaults({ errors, onGoTo }: ScriptFaultsProps) {
  if (errors.length === 0) return null;
  return (
    <Stack gap={4} role="list" aria-label={words.problems}>
      {errors.map((error) => (
        <div role="listitem" key={`${error.code}-${error.name}-${error.line}-${error.column}`}>
          <UnstyledButton className={classes.fault ?? ''} onClick={() => onGoTo(error)}>
            <IconAlertTriangle size={16} aria-hidden />
            <span>
              <Text span size="sm" fw={600}>
                {words.place(error.line, error.column)}
              </Text>
              <Text span size="sm" className="person-text">
                {` ${words.fault(error)}`}
              </Text>
            </span>
          </UnstyledButton>
        </div>
      ))}
    </Stack>
  );
}
