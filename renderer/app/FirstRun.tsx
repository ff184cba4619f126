import { Button, Card, Center, Group, Stack, Text, TextInput, Title, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlus, IconSparkles } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { dayOf } from '../../shared/domain/days';
import { useHistoryCommands } from '../data/use-history-commands';
import { useOnce } from '../data/use-once';
import { useRun } from '../data/use-run';
import { text } from '../i18n/text';
import { Flame } from '../ui/Flame';
import classes from './FirstRun.module.css';
import { FirstRunRestore } from './FirstRunRestore';

/** The first thing a new operator sees: try the demo, or begin an own community. */
export function FirstRun() {
  const run = useRun();
  const [own, setOwn] = useState(false);
  // Null until it was opened: whoever comes back from it finds the focus where it was.
  const [restoring, setRestoring] = useState<boolean | null>(null);
  const [preparing, setPreparing] = useState(false);
  const words = text.frame.firstRun;
  // Undoing the very first step leads back here, and forward again.
  const { undo, redo } = useHistoryCommands();
  useHotkeys([
    ['mod+Z', () => void undo()],
    ['mod+shift+Z', () => void redo()],
  ]);

  const loadDemo = async () => {
    setPreparing(true);
    const now = Date.now();
    await run('demo.load', { today: dayOf(now), now });
    setPreparing(false);
  };

  if (restoring) return <FirstRunRestore onBack={() => setRestoring(false)} />;
  return (
    <Center mih="100vh" p="lg">
      <Stack gap="lg" maw={640} w="100%">
        <Stack align="center" gap="xs">
          <Flame size={56} />
          <Title order={1}>{words.title}</Title>
          <Text c="dimmed" ta="center">
            {words.lead}
          </Text>
        </Stack>
        {own ? (
          <OwnCommunityForm onBack={() => setOwn(false)} />
        ) : (
          <Group grow align="stretch">
            <Choice
              icon={<IconSparkles />}
              title={words.demo}
              hint={words.demoHint}
              busy={preparing}
              onChoose={loadDemo}
            />
            <Choice
              icon={<IconPlus />}
              title={words.own}
              hint={words.ownHint}
              onChoose={() => setOwn(true)}
            />
          </Group>
        )}
        {!own && (
          <Center>
            <Button
              variant="subtle"
              color="gray"
              disabled={preparing}
              autoFocus={restoring === false}
              onClick={() => setRestoring(true)}
            >
              {words.restore}
            </Button>
          </Center>
        )}
        {preparing && (
          <Text c="dimmed" ta="center" size="sm" role="status">
            {words.preparing}
          </Text>
        )}
      </Stack>
    </Center>
  );
}

type ChoiceProps = Readonly<{
  icon: ReactNode;
  title: string;
  hint: string;
  busy?: boolean;
  onChoose: () => void;
}>;

function Choice({ icon, title, hint, busy = false, onChoose }: ChoiceProps) {
  return (
    <UnstyledButton className={classes.choice} onClick={onChoose} disabled={busy} aria-label={title}>
      <span className={classes.icon}>{icon}</span>
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" size="sm">
        {hint}
      </Text>
    </UnstyledButton>
  );
}

function OwnCommunityForm({ onBack }: Readonly<{ onBack: () => void }>) {
  const run = useRun();
  const words = text.frame.firstRun;
  const [name, setName] = useState('');
  const [groupName, setGroupName] = useState<string>(words.groupDefault);

  const create = useOnce(async () => (await run('communities.create', { name, groupName })) !== null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };

  return (
    <Card p="lg" component="form" onSubmit={onSubmit}>
      <Stack>
        <TextInput
          label={words.communityName}
          placeholder={words.communityPlaceholder}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          autoFocus
        />
        <TextInput
          label={words.groupName}
          value={groupName}
          onChange={(event) => setGroupName(event.currentTarget.value)}
        />
        <Group justify="space-between">
          <Button variant="subtle" color="gray" onClick={onBack}>
            {words.back}
          </Button>
          <Button type="submit" disabled={!name.trim() || !groupName.trim()}>
            {words.create}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
