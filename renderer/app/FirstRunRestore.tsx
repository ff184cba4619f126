import { Button, Center, Stack, Title } from '@mantine/core';
import { text } from '../i18n/text';
import { useEscape } from '../ui/use-escape';
import { RecoverPanel } from './recovery/RecoverPanel';
import classes from './recovery/Recovery.module.css';
import { useRecover } from './recovery/use-recover';

const words = text.frame.firstRun;

/** For someone who used the app before, on another computer or in another browser: their backup. */
export function FirstRunRestore({ onBack }: Readonly<{ onBack: () => void }>) {
  const recovering = useRecover();
  useEscape(recovering.busy ? null : onBack);
  return (
    <main className={classes.screen}>
      <div className={classes.column}>
        <Stack align="center" gap={4}>
          <Title order={1}>{words.restoreTitle}</Title>
        </Stack>
        <RecoverPanel recovering={recovering} />
        <Center>
          <Button variant="subtle" color="gray" disabled={recovering.busy} onClick={onBack}>
            {words.back}
          </Button>
        </Center>
      </div>
    </main>
  );
}
