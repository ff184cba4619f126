import { Button, Tabs } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useScope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { Page } from '../../ui/Page';
import { FieldsPart } from './fields/FieldsPart';
import { GroupsPart } from './groups/GroupsPart';
import { OnboardingPart } from './onboarding/OnboardingPart';
import { ReviewPart } from './review/ReviewPart';
import { RhythmPart } from './rhythm/RhythmPart';
import { RolesPart } from './roles/RolesPart';
import { TagsPart } from './tags/TagsPart';

const words = text.communities;

/** The parts of 社群, each with an address of its own: `#/communities/tags`. */
const parts = ['groups', 'roles', 'tags', 'fields', 'review', 'onboarding', 'rhythm'] as const;
type CommunitiesPart = (typeof parts)[number];

const isPart = (name: string): name is CommunitiesPart => (parts as readonly string[]).includes(name);

/** 社群: the communities with their groups, and what is set for the one that is chosen. */
export function CommunitiesScreen() {
  const { part = 'groups' } = useParams();
  const navigate = useNavigate();
  const communities = useVaultQuery('communities.list', {}).data ?? [];
  const { community } = useScope();
  const open = communities.filter(({ archivedAt }) => archivedAt === null);
  const [adding, setAdding] = useState(false);
  if (!isPart(part)) return <Navigate to="/communities" replace />;
  return (
    <Page
      title={words.title}
      subtitle={part === 'groups' ? words.count(open.length) : community.name}
      buttons={
        part === 'groups' ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {words.addCommunity}
          </Button>
        ) : null
      }
    >
      <Tabs
        maw={1180}
        value={part}
        onChange={(chosen) => navigate(chosen === 'groups' ? '/communities' : `/communities/${chosen}`)}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {parts.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {words.parts[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="groups">
          <GroupsPart adding={adding} onAdded={() => setAdding(false)} />
        </Tabs.Panel>
        <Tabs.Panel value="roles">
          <RolesPart />
        </Tabs.Panel>
        <Tabs.Panel value="tags">
          <TagsPart />
        </Tabs.Panel>
        <Tabs.Panel value="fields">
          <FieldsPart />
        </Tabs.Panel>
        <Tabs.Panel value="review">
          <ReviewPart />
        </Tabs.Panel>
        <Tabs.Panel value="onboarding">
          <OnboardingPart key={community.id} />
        </Tabs.Panel>
        <Tabs.Panel value="rhythm">
          <RhythmPart key={community.id} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
