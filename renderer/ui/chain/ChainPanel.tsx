import { Badge, Button, Card, Group, Menu, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Chain } from '../../../shared/domain/chains/chain';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import { type DealFacts, factsOfDeal } from '../../../shared/domain/chains/deal-facts';
import type { IntakeTarget } from '../../../shared/domain/intake/preview';
import { useRun } from '../../data/use-run';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { MoreMenu } from '../MoreMenu';
import classes from './Chain.module.css';
import { ChainCopies } from './ChainCopies';
import { FactFields } from './FactFields';
import { PasteChain } from './PasteChain';
import { PeopleTable } from './PeopleTable';
import type { ChainActivity } from './settle-link';
import { useChain } from './use-chain';

const words = text.chain;

type ChainPanelProps = Readonly<{
  chain: Chain;
  /** The activity it is for: who a name is said to be is said of its participants as well. */
  activity?: ChainActivity;
  /** What the 团购 it is for says of price and stock. */
  deal?: DealFacts;
  /** Shows who of a segment has not joined it. */
  onNotJoined?: () => void;
}>;

/** A 接龙: people, numbers with where they came from, totals, what is left, and the texts to send. */
export function ChainPanel({ chain: stored, activity, deal, onNotJoined }: ChainPanelProps) {
  const editing = useChain(stored, activity);
  const run = useRun();
  const [pasting, setPasting] = useState(false);
  const { chain, table, reading } = editing;
  const nicknameOf = useNicknames(table.people);
  const unresolved = table.people.filter(({ memberId }) => memberId === null).length;
  const counted = table.people.filter(({ quantity }) => quantity > 0).length;
  const { groupId, communityId } = chain;
  return (
    <Card component="section" className={classes.panel ?? ''} aria-label={words.of(chain.title)} p="md">
      <Stack gap="sm">
        <Group gap="xs" wrap="nowrap">
          <Text fw={600} className="person-text one-line" title={chain.title}>
            {chain.title}
          </Text>
          <Text size="sm" c="dimmed" flex="none">
            {words.people(counted)}
          </Text>
          {table.left !== null && (
            <Badge variant="light" tt="none" flex="none" color={table.over ? 'red' : 'teal'}>
              {table.over ? words.over(-table.left, chain.unit) : words.left(table.left, chain.unit)}
            </Badge>
          )}
          <Group gap={4} ml="auto" wrap="nowrap" flex="none">
            <Button variant="default" size="compact-sm" onClick={() => setPasting(true)}>
              {words.again}
            </Button>
            <MoreMenu label={words.more} size="sm">
              <Menu.Item onClick={() => void run('chains.remove', { id: chain.id })}>
                {words.remove}
              </Menu.Item>
            </MoreMenu>
          </Group>
        </Group>
        <FactFields editing={editing} ofDeal={factsOfDeal(chain, reading, deal ?? null)} />
        {table.people.length > 0 ? (
          <PeopleTable editing={editing} nicknameOf={nicknameOf} />
        ) : (
          <Text size="sm" c="dimmed">
            {words.empty}
          </Text>
        )}
        {/* Below what is edited, so that nothing moves under the pointer when the price is there. */}
        {chain.priceInFen === null && (
          <Text size="xs" c="dimmed">
            {words.askPrice}
          </Text>
        )}
        {(unresolved > 0 || reading.unread.length > 0) && (
          <Text size="xs" c="dimmed" title={reading.unread.map(({ source }) => source).join('\n')}>
            {[
              unresolved > 0 ? words.unresolved(unresolved) : '',
              reading.unread.length > 0 ? words.unread(reading.unread.length) : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        )}
        <ChainCopies editing={editing} nicknameOf={nicknameOf} onNotJoined={onNotJoined} />
        {pasting && (
          <PasteChain
            place={{ communityId, groupId, target: targetOf(chain), chain }}
            onClose={() => setPasting(false)}
          />
        )}
      </Stack>
    </Card>
  );
}

function targetOf({ activityId, plannerItemId }: Chain): IntakeTarget | null {
  if (activityId) return { activityId };
  return plannerItemId ? { plannerItemId } : null;
}

/** The names members go by now; the name of the 接龙 for everybody else. */
function useNicknames(people: readonly ChainPersonRow[]): (row: ChainPersonRow) => string {
  const ids = people.flatMap(({ memberId }) => memberId ?? []);
  const members = useVaultQuery('members.byIds', ids.length > 0 ? { ids, groupId: null } : null).data ?? [];
  const names = new Map<string, string>(members.map(({ member }) => [member.id, member.nickname]));
  return ({ memberId, name }) => (memberId && names.get(memberId)) || name;
}
