import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouteError } from 'react-router';
import { errorSentence } from '../data/toasts';
import { text } from '../i18n/text';
import { Flame } from '../ui/Flame';

/** Instead of a screen that broke: the data is safe, and there is a way on. */
export function ScreenFailure() {
  const thrown = useRouteError();
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  const { what, next } = errorSentence({ code: 'unexpected', data: { detail: detail.slice(0, 200) } });
  return (
    <Stack align="center" justify="center" gap="sm" h="100%" p="xl" role="alert">
      <Flame size={40} />
      <Title order={1}>{text.frame.screenFailure.title}</Title>
      <Text ta="center" maw={520} className="person-text">
        {what}
      </Text>
      <Text ta="center" c="dimmed">
        {next}
      </Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{text.frame.screenFailure.reload}</Button>
      </Group>
    </Stack>
  );
}
