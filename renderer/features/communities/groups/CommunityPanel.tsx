import { Badge, SimpleGrid, Stack } from '@mantine/core';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { Panel } from '../../../ui/Panel';
import { ClausesPanel } from './ClausesPanel';
import { CommunityMenu } from './CommunityMenu';
import { GroupTable } from './GroupTable';
import { DemoBadge } from './OtherCommunity';
import { Positioning } from './Positioning';

const words = text.communities;

type CommunityPanelProps = Readonly<{ community: CommunitySummary; last: boolean }>;

/** The current community: what it is for, its groups, its rules. */
export function CommunityPanel({ community, last }: CommunityPanelProps) {
  const save = useSave();
  const { id, name, purpose, demo, people, memberships } = community;
  return (
    <>
      <Panel
        title={name}
        note={words.peopleOf(people, memberships)}
        buttons={
          <>
            {demo && <DemoBadge />}
            <Badge variant="light" tt="none">
              {words.current}
            </Badge>
            <CommunityMenu community={community} last={last} />
          </>
        }
      >
        <Stack px={16} py="sm" gap="sm">
          <SimpleGrid cols={2} spacing="sm">
            <InlineText
              label={words.name}
              required
              value={name}
              onSave={(next) => save('communities.update', { id, patch: { name: next } })}
            />
            <InlineText
              label={words.purpose}
              placeholder={words.purposeHint}
              value={purpose}
              onSave={(next) => save('communities.update', { id, patch: { purpose: next } })}
            />
          </SimpleGrid>
          <Positioning community={community} />
        </Stack>
      </Panel>
      <GroupTable community={community} />
      <ClausesPanel community={community} />
    </>
  );
}
