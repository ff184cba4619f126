import { Badge, Button, Collapse, Group, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { judgeTiers, type TierCounts } from '../../../../shared/domain/communities/judge-tiers';
import { type Tier, tiers } from '../../../../shared/domain/members/member';
import { tierLabels } from '../../../../shared/domain/members/vocabulary';
import type { CommunityOverview } from '../../../../shared/wire/nouns/communities';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { TierGauge } from './TierGauge';
import { TierTargetsForm } from './TierTargetsForm';

const words = text.communities.tiers;

/** 势能配比: the gauge against the targets, the risk in words, and what would be if. */
export function TiersPanel({ overview }: Readonly<{ overview: CommunityOverview }>) {
  const { community } = useScope();
  const [editing, setEditing] = useState(false);
  /** Counts that were only tried; null shows those that are. */
  const [tried, setTried] = useState<TierCounts | null>(null);
  const judgement = judgeTiers(tried ?? overview.tiers, community.tierTargets);

  return (
    <Panel
      title={words.title}
      note={
        judgement.people > 0 && (
          <Badge variant="light" tt="none" color={judgement.fits ? 'teal' : 'yellow'}>
            {judgement.fits ? words.fits : words.off}
          </Badge>
        )
      }
      buttons={
        <>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-expanded={tried !== null}
            onClick={() => setTried(tried ? null : overview.tiers)}
          >
            {tried ? words.reset : words.whatIf}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
          >
            {words.edit}
          </Button>
        </>
      }
    >
      <Stack px={16} py="sm" gap="sm">
        {overview.people === 0 && !tried ? (
          <Text size="sm" c="dimmed">
            {words.nobody}
          </Text>
        ) : (
          <TierGauge counts={tried ?? overview.tiers} judgement={judgement} targets={community.tierTargets} />
        )}
        {judgement.risks.map((risk) => (
          <Text key={risk} size="sm" role="status">
            {words.risks[risk]}
          </Text>
        ))}
        <Collapse expanded={tried !== null}>
          {tried && <WhatIf counts={tried} most={Math.max(100, overview.people)} onTry={setTried} />}
        </Collapse>
        <Collapse expanded={editing}>
          {editing && <TierTargetsForm onDone={() => setEditing(false)} />}
        </Collapse>
      </Stack>
    </Panel>
  );
}

type WhatIfProps = Readonly<{ counts: TierCounts; most: number; onTry: (counts: TierCounts) => void }>;

/** Three sliders that move nobody. */
function WhatIf({ counts, most, onTry }: WhatIfProps) {
  return (
    <Stack gap="xs">
      <Text size="xs" c="dimmed">
        {words.whatIfLead}
      </Text>
      {tiers.map((tier: Tier) => (
        <Group key={tier} gap="sm" wrap="nowrap">
          <Text size="sm" w={130} flex="none">
            {words.whatIfCount(tierLabels[tier], counts[tier])}
          </Text>
          <Slider
            flex={1}
            thumbLabel={tierLabels[tier]}
            label={null}
            min={0}
            max={most}
            value={counts[tier]}
            onChange={(count) => onTry({ ...counts, [tier]: count })}
          />
        </Group>
      ))}
    </Stack>
  );
}
