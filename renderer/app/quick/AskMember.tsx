import { Group, Stack, Title } from '@mantine/core';
import { text } from '../../i18n/text';
import { MemberFinder } from '../../ui/MemberFinder';
import classes from './Quick.module.css';
import { Hint } from './QuickFoot';
import type { QuickPalette } from './use-quick-palette';

const words = text.quick;

/** Asks whom the script is for. */
export function AskMember({ palette }: Readonly<{ palette: QuickPalette }>) {
  return (
    <Stack gap="sm" className={classes.ask ?? ''}>
      <Title order={2} size="h2" className="one-line person-text">
        {words.askMember(palette.script?.title ?? '')}
      </Title>
      <MemberFinder
        label={words.member}
        labelHidden
        placeholder={words.memberHint}
        nobody={words.nobody}
        onPick={({ id }) => palette.pickMember(id)}
        opened
      />
      <Group gap="sm" className={classes.askKeys ?? ''}>
        <Hint keys="Enter" does={words.hints.choose} />
        <Hint keys="Esc" does={words.hints.back} />
      </Group>
    </Stack>
  );
}
