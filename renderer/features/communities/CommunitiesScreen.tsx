import { Button, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { Page } from '../../ui/Page';
import { CommunityPanel } from './CommunityPanel';
import { NewCommunityForm } from './NewCommunityForm';

const words = text.communities;

/** 社群: the communities with their groups and how full they are. */
export function CommunitiesScreen() {
  const communities = useVaultQuery('communities.list', {}).data ?? [];
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={words.title}
      subtitle={words.count(communities.length)}
      buttons={
        <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
          {words.addCommunity}
        </Button>
      }
    >
      <Stack gap="md" maw={860}>
        {adding && <NewCommunityForm onDone={() => setAdding(false)} />}
        {communities.map((community) => (
          <CommunityPanel key={community.id} community={community} />
        ))}
      </Stack>
    </Page>
  );
}
