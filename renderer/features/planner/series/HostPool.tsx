import { Chip, Group } from '@mantine/core';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { type Host, hostKey } from '../../../../shared/domain/planner/rotation';
import type { PlannerSeries } from '../../../../shared/domain/planner/series';
import { text } from '../../../i18n/text';

type HostPoolProps = Readonly<{
  item: Pick<PlannerItem, 'host'>;
  series: Pick<PlannerSeries, 'rotation'>;
  onPick: (host: Host) => void;
}>;

/** Everybody of a series' pool, to take a turn; nothing for a series without one. */
export function HostPool({ item, series, onPick }: HostPoolProps) {
  const hosts = series.rotation?.hosts ?? [];
  const now = item.host ? hostKey(item.host) : null;
  if (hosts.length === 0) return null;
  return (
    <Group gap={6} role="group" aria-label={text.series.host.pool}>
      {hosts.map(({ memberId, name }) => {
        const host = { memberId, name };
        return (
          <Chip
            key={hostKey(host)}
            size="xs"
            checked={hostKey(host) === now}
            title={name}
            onChange={() => onPick(host)}
          >
            {name}
          </Chip>
        );
      })}
    </Group>
  );
}
