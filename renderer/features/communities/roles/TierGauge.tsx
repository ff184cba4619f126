import { Progress, Table, Text } from '@mantine/core';
import type { TierTargets } from '../../../../shared/domain/communities/community';
import type { TierCounts, TierJudgement } from '../../../../shared/domain/communities/judge-tiers';
import { type Tier, tiers } from '../../../../shared/domain/members/member';
import { tierLabels } from '../../../../shared/domain/members/vocabulary';
import { text } from '../../../i18n/text';
import classes from './Roles.module.css';

const words = text.communities.tiers;

const colorOfTier: Readonly<Record<Tier, string>> = { high: 'ember', middle: 'orange', ordinary: 'teal' };

type TierGaugeProps = Readonly<{ counts: TierCounts; judgement: TierJudgement; targets: TierTargets }>;

/** A bar for each tier with a mark where its target is, and the points it is off by. */
export function TierGauge({ counts, judgement, targets }: TierGaugeProps) {
  return (
    <Table
      borderColor="var(--weilu-hairline-soft)"
      aria-label={words.title}
      verticalSpacing={4}
      layout="fixed"
      withRowBorders={false}
    >
      <Table.Tbody>
        {tiers.map((tier) => (
          <Table.Tr key={tier}>
            <Table.Th scope="row" w={88} fw={400}>
              {tierLabels[tier]}
            </Table.Th>
            <Table.Td>
              <div className={classes.gauge}>
                <Progress
                  size="lg"
                  value={judgement.shares[tier]}
                  color={colorOfTier[tier]}
                  aria-label={words.gauge(tierLabels[tier], judgement.shares[tier], targets[tier])}
                />
                <span className={classes.target} style={{ left: `${targets[tier]}%` }} aria-hidden />
              </div>
            </Table.Td>
            <Table.Td w={130}>{words.count(counts[tier], judgement.shares[tier])}</Table.Td>
            <Table.Td w={90}>
              <Text size="sm" c="dimmed">
                {words.target(targets[tier])}
              </Text>
            </Table.Td>
            <Table.Td w={60} ta="end">
              <Text size="sm" fw={judgement.fits ? 400 : 600}>
                {judgement.people > 0 && words.deviation(judgement.deviations[tier])}
              </Text>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
