import { Stack, Title } from '@mantine/core';
import { text } from '../../i18n/text';
import { ScriptInputForm } from '../../ui/script-inputs/ScriptInputForm';
import classes from './Quick.module.css';
import type { QuickPalette } from './use-quick-palette';

/** Asks what the script wants to know (填空), with what was filled in last time. */
export function AskForm({ palette }: Readonly<{ palette: QuickPalette }>) {
  return (
    <Stack gap="sm" className={classes.ask ?? ''}>
      <Title order={2} size="h2" className="one-line person-text">
        {text.quick.form(palette.script?.title ?? '')}
      </Title>
      <ScriptInputForm
        inputs={palette.fill.declared}
        values={palette.values}
        onChange={palette.change}
        onDone={palette.goOn}
        focusFirst
      />
    </Stack>
  );
}
