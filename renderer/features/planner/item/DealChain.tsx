import { Group, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { readDealFacts } from '../../../../shared/domain/chains/deal-facts';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { ChainPanel } from '../../../ui/chain/ChainPanel';
import { NewChainButton } from '../../../ui/chain/NewChainButton';

const words = text.chain;

/** 接龙 of a 团购: stock, cut-off, who wants how many, and the text of what is left. */
export function DealChain({ item }: Readonly<{ item: PlannerItem }>) {
  const chain = useVaultQuery('chains.ofItem', { plannerItemId: item.id }).data;
  const { title, body } = item;
  const deal = useMemo(() => readDealFacts({ title, body }), [title, body]);
  if (chain === undefined) return null;
  if (chain) return <ChainPanel chain={chain} deal={deal} />;
  const { communityId, groupIds } = item;
  return (
    <Stack gap={4}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words.title}</Text>
        <NewChainButton
          target={{ plannerItemId: item.id }}
          communityId={communityId}
          groupId={groupIds[0] ?? null}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {words.addHint}
      </Text>
    </Stack>
  );
}
