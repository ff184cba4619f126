import { Stack, Text, Title } from '@mantine/core';
import {
  type BuiltInScript,
  withIncluded,
} from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import { sampleOf } from '../../../../shared/domain/scripts/built-in/sample-of';
import { excerptOf } from '../../../../shared/domain/scripts/script-excerpt';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { ChatBubble } from '../../../ui/composer/ChatBubble';
import classes from './BuiltIn.module.css';

type BuiltInPreviewProps = Readonly<{
  script: BuiltInScript;
  /** Titles the library has already. */
  have: ReadonlySet<string>;
}>;

const words = text.library.builtIn;

/** One built-in script as it reads in a chat, with what it asks for and what it brings along. */
export function BuiltInPreview({ script, have }: BuiltInPreviewProps) {
  const { community, group } = useScope();
  const today = useToday();
  const operator = useVaultQuery('settings.all', {}).data?.operatorName ?? '';
  const scene = { community: community.name, group: group?.name ?? null, operator, today };
  const brought = withIncluded([script.key])
    .filter(({ key, title }) => key !== script.key && !have.has(title))
    .map(({ title }) => title);
  return (
    <Stack component="section" gap="xs" aria-label={words.preview} className={classes.preview ?? ''}>
      <Title order={3} size="h4">
        {script.title}
      </Title>
      <Text size="sm" c="dimmed">
        {[script.scenario, ...script.tags].join(' · ')}
      </Text>
      <ChatBubble text={sampleOf(script, scene) ?? excerptOf(script.body)} />
      {script.inputs.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.asks(script.inputs.map(({ name }) => name))}
        </Text>
      )}
      {brought.length > 0 && (
        <Text size="sm" c="dimmed">
          {words.brings(brought)}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {words.sampleNote}
      </Text>
    </Stack>
  );
}
