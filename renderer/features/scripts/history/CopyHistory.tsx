import { Button, Collapse, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ScriptId } from '../../../../shared/domain/ids';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import classes from './CopyHistory.module.css';
import { CopyLine } from './CopyLine';

/** Copies shown first, and with each 再看. */
const few = 5;
const more = 50;
/** Most copies one reading gives. */
const most = 200;

const words = text.composer.history;

/** 复制记录 of a script: when it was copied, in which group, for whom. Folded in until somebody asks. */
export function CopyHistory({ scriptId }: Readonly<{ scriptId: ScriptId }>) {
  const { community } = useScope();
  const [opened, { toggle }] = useDisclosure(false);
  const [count, setCount] = useState(few);
  const sought = { communityId: community.id, groupId: null, scriptId, memberId: null, start: 0, count };
  const { data } = useVaultQuery('copies.list', sought);
  if (!data || data.total === 0) return null;
  return (
    <Stack gap={4} component="section" aria-label={words.title}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        className={classes.toggle ?? ''}
        leftSection={opened ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        aria-expanded={opened}
        onClick={toggle}
      >
        {words.times(data.total)}
      </Button>
      <Collapse expanded={opened}>
        <ul className={classes.list}>
          {data.rows.map((row) => (
            <CopyLine key={row.id} copy={row} />
          ))}
        </ul>
        {data.total > data.rows.length && data.rows.length < most && (
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => setCount(Math.min(most, count === few ? more : count + more))}
          >
            {words.more}
          </Button>
        )}
        {data.rows.length === most && data.total > most && (
          <Text size="xs" c="dimmed">
            {words.onlyLast(most)}
          </Text>
        )}
      </Collapse>
    </Stack>
  );
}
