import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { MemberId } from '../../../../shared/domain/ids';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { welcomeAddress } from '../../../ui/welcome-address';

const words = text.intake.welcome;

/** Names said before it is a number. */
const named = 12;

type WelcomeStepProps = Readonly<{ ids: readonly MemberId[]; onDone: () => void }>;

/** 欢迎这 n 位: those who just came, one by one or all in one text. */
export function WelcomeStep({ ids, onDone }: WelcomeStepProps) {
  const navigate = useNavigate();
  const members = useVaultQuery('members.byIds', { ids: ids.slice(0, named), groupId: null }).data ?? [];
  const names = members.map(({ member }) => member.nickname).join('、');
  const go = (mode: 'each' | 'merged') => {
    onDone();
    navigate(welcomeAddress(ids, mode, { start: true }));
  };
  return (
    <Stack gap="sm" py="lg" px="md" align="center">
      <Title order={2}>{words.title(ids.length)}</Title>
      <Text c="dimmed" ta="center">
        {words.lead}
      </Text>
      <Text ta="center" className="person-text" maw={560}>
        {names}
        {ids.length > named ? ` ${words.rest(ids.length)}` : ''}
      </Text>
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
    </Stack>
  );
}
