import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { MemberId } from '../../../../shared/domain/ids';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { welcomeAddress } from '../../../ui/welcome-address';

const words = text.intake.welcome;

/** Names said before it is a number. */
const named = 12;

type WelcomeStepProps = Readonly<{
  ids: readonly MemberId[];
  /** How many newcomers a rule of 入群审核 holds back. */
  held: number;
  onDone: () => void;
}>;

/** 欢迎这 n 位: those who just came, one by one or all in one text; who is held back is said too. */
export function WelcomeStep({ ids, held, onDone }: WelcomeStepProps) {
  return (
    <Stack gap="sm" py="lg" px="md" align="center">
      <Title order={2}>{ids.length > 0 ? words.title(ids.length) : words.written}</Title>
      {ids.length > 0 && <Greeting ids={ids} />}
      {held > 0 && <HeldBack count={held} focused={ids.length === 0} onDone={onDone} />}
      {ids.length > 0 ? (
        <Ways ids={ids} onDone={onDone} />
      ) : (
        <Button variant="subtle" onClick={onDone}>
          {words.done}
        </Button>
      )}
    </Stack>
  );
}

function Greeting({ ids }: Pick<WelcomeStepProps, 'ids'>) {
  const members = useVaultQuery('members.byIds', { ids: ids.slice(0, named), groupId: null }).data;
  const names = members?.map(({ member }) => member.nickname).join('、');
  return (
    <>
      <Text c="dimmed" ta="center">
        {words.lead}
      </Text>
      <Text ta="center" className="person-text" maw={560}>
        {names ?? text.frame.loading}
        {names !== undefined && ids.length > named ? ` ${words.rest(ids.length)}` : ''}
      </Text>
    </>
  );
}

type HeldBackProps = Readonly<{ count: number; focused: boolean; onDone: () => void }>;

function HeldBack({ count, focused, onDone }: HeldBackProps) {
  return (
    <Group gap="xs" justify="center">
      <Text size="sm" c="var(--weilu-warning-text)">
        {words.held(count)}
      </Text>
      <Button
        component={Link}
        to="/communities/review"
        variant="light"
        size="compact-sm"
        {...(focused ? { autoFocus: true, 'data-autofocus': true } : {})}
        onClick={onDone}
      >
        {words.toReview}
      </Button>
    </Group>
  );
}

function Ways({ ids, onDone }: Pick<WelcomeStepProps, 'ids' | 'onDone'>) {
  const navigate = useNavigate();
  const go = (mode: 'each' | 'merged') => {
    onDone();
    navigate(welcomeAddress(ids, mode, { start: true }));
  };
  return (
    <Group gap="xs" justify="center">
      <Button variant="subtle" onClick={onDone}>
        {words.later}
      </Button>
      {ids.length > 1 && (
        <Button variant="default" onClick={() => go('merged')}>
          {words.merged}
        </Button>
      )}
      <Button autoFocus data-autofocus onClick={() => go('each')}>
        {ids.length > 1 ? words.each : words.one}
      </Button>
    </Group>
  );
}
