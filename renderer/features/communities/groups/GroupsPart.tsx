import { Stack } from '@mantine/core';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { ArchivedPanel } from './ArchivedPanel';
import { CommunityPanel } from './CommunityPanel';
import { NewCommunityForm } from './NewCommunityForm';
import { OtherCommunity } from './OtherCommunity';

type GroupsPartProps = Readonly<{ adding: boolean; onAdded: () => void }>;

/** 群与定位: the current community whole, the others in a line each, the archived ones at the end. */
export function GroupsPart({ adding, onAdded }: GroupsPartProps) {
  const { community: current } = useScope();
  const communities = useVaultQuery('communities.list', {}).data ?? [];
  const open = communities.filter(({ archivedAt }) => archivedAt === null);
  const archived = communities.filter(({ archivedAt }) => archivedAt !== null);
  return (
    <Stack gap="md">
      {adding && <NewCommunityForm onDone={onAdded} />}
      {open.map((community) =>
        community.id === current.id ? (
          <CommunityPanel key={community.id} community={community} last={open.length === 1} />
        ) : (
          <OtherCommunity key={community.id} community={community} />
        ),
      )}
      {archived.length > 0 && <ArchivedPanel communities={archived} />}
    </Stack>
  );
}
