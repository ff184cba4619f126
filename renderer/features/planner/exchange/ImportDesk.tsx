import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { text } from '../../../i18n/text';
import { ImportPreview } from './ImportPreview';
import { useImportContent } from './use-import-content';

const words = text.exchange.importing;

/** What is said before a file is chosen, and what it would do after. */
export function ImportDesk({ onDone }: Readonly<{ onDone: () => void }>) {
  const { found, unknown, busy, choose } = useImportContent();
  if (found)
    return <ImportPreview found={found} reading={busy} onAnother={() => void choose()} onDone={onDone} />;
  return (
    <Stack align="center" py="lg" px="md">
      {unknown && (
        <Alert color="yellow" variant="light" role="alert">
          {words.noHeadings(unknown)}
        </Alert>
      )}
      <Text c="dimmed" ta="center" maw={480}>
        {words.lead}
      </Text>
      <Button
        data-autofocus
        leftSection={<IconFileSpreadsheet size={17} stroke={1.6} />}
        loading={busy}
        onClick={() => void choose()}
      >
        {words.choose}
      </Button>
    </Stack>
  );
}
