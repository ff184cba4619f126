import { Stack } from '@mantine/core';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { Waiting } from '../../../ui/Waiting';
import { CoveragePanel } from './CoveragePanel';
import { DutiesPanel } from './DutiesPanel';
import { RolesPanel } from './RolesPanel';
import { TiersPanel } from './TiersPanel';

/** 角色与职务: how the energy tiers stand, who holds what, and how well people are known. */
export function RolesPart() {
  const { community, group } = useScope();
  const input = { communityId: community.id, groupId: group?.id ?? null };
  const overview = useVaultQuery('communities.overview', input);
  if (!overview.data || overview.stale) return <Waiting />;
  return (
    <Stack gap="md">
      <TiersPanel key={`${community.id} ${group?.id}`} overview={overview.data} />
      <DutiesPanel overview={overview.data} />
      <RolesPanel overview={overview.data} />
      <CoveragePanel overview={overview.data} />
    </Stack>
  );
}
