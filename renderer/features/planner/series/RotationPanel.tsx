import { Stack, TagsInput, Text } from '@mantine/core';
import { type Host, hostKey, type PoolHost, type Rotation } from '../../../../shared/domain/planner/rotation';
import type { SeriesProblem } from '../../../../shared/domain/planner/series/plan-series';
import { text } from '../../../i18n/text';
import { InlineNumber } from '../../../ui/InlineNumber';
import { AddHost } from './AddHost';
import { wordsOf } from './clean-words';
import { HostRow } from './HostRow';
import { ProblemList } from './ProblemList';
import classes from './Season.module.css';
import own from './Series.module.css';
import type { SeriesDetail } from './series-detail';
import { turnsByHost } from './turns-by-host';
import { useRotation } from './use-rotation';

const words = text.series.rotation;

type RotationPanelProps = Readonly<{ detail: SeriesDetail; problems: readonly SeriesProblem[] }>;

/** 轮换: who takes the turns, of what, when not; each change is planned at once. */
export function RotationPanel({ detail, problems }: RotationPanelProps) {
  const { series, items } = detail;
  const { rotation, change } = useRotation(series);
  const turns = turnsByHost(items);
  const keep = (patch: Partial<Rotation>) => change((now) => ({ ...now, ...patch }));
  const changeHosts = (make: (hosts: readonly PoolHost[]) => readonly PoolHost[]) =>
    change((now) => ({ ...now, hosts: make(now.hosts) }));
  const changeHost = (key: string, patch: Partial<PoolHost>) =>
    changeHosts((hosts) => hosts.map((host) => (hostKey(host) === key ? { ...host, ...patch } : host)));
  const removeHost = (key: string) => changeHosts((hosts) => hosts.filter((host) => hostKey(host) !== key));
  const add = (host: Host) =>
    changeHosts((hosts) =>
      hosts.some((one) => hostKey(one) === hostKey(host))
        ? hosts
        : [...hosts, { ...host, domains: [], away: [], share: 1 }],
    );
  const known = [...new Set([...rotation.domains, ...rotation.hosts.flatMap(({ domains }) => domains)])];

  return (
    <Stack gap="sm">
      {rotation.hosts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {words.empty}
        </Text>
      ) : (
        <ul className={`${own.list} ${classes.pool}`} aria-label={words.pool}>
          <li className={`${classes.poolRow} ${classes.poolHead}`} aria-hidden>
            <span>{words.name}</span>
            <span>{words.domains}</span>
            <span>{words.share}</span>
            <span>{words.away}</span>
            <span className={classes.sessions}>{words.sessions}</span>
            <span />
          </li>
          {rotation.hosts.map((host) => (
            <HostRow
              key={hostKey(host)}
              host={host}
              turns={turns.of(host)}
              share={turns.total === 0 ? 0 : turns.of(host) / turns.total}
              domains={known}
              onChange={(patch) => changeHost(hostKey(host), patch)}
              onRemove={() => void removeHost(hostKey(host))}
            />
          ))}
        </ul>
      )}
      <AddHost hosts={rotation.hosts} onAdd={add} />
      {rotation.hosts.length > 0 ? (
        <>
          <div className={own.fields}>
            <InlineNumber
              label={words.coolDown}
              value={rotation.coolDownDays}
              least={0}
              most={365}
              suffix={words.coolDownUnit}
              onSave={(days) => keep({ coolDownDays: days ?? 0 })}
            />
            <DomainsInTurn value={rotation.domains} known={known} onSave={(domains) => keep({ domains })} />
          </div>
          <ProblemList problems={problems} />
          {problems.length === 0 && turns.none === 0 ? (
            <Text size="sm" c="dimmed">
              {words.fine}
            </Text>
          ) : null}
          {turns.none > 0 ? (
            <Text size="sm" c="dimmed">
              {words.unassigned(turns.none)}
            </Text>
          ) : null}
        </>
      ) : null}
    </Stack>
  );
}

type DomainsProps = Readonly<{
  value: readonly string[];
  known: readonly string[];
  onSave: (domains: readonly string[]) => Promise<boolean>;
}>;

/** Fields in turn, one a session; the same may come twice. */
function DomainsInTurn({ value, known, onSave }: DomainsProps) {
  return (
    <TagsInput
      size="xs"
      flex={1}
      miw={240}
      label={words.turns}
      classNames={{ label: own.label ?? '' }}
      placeholder={value.length === 0 ? words.turnsPlaceholder : ''}
      data={[...known]}
      value={[...value]}
      maxTags={20}
      allowDuplicates
      acceptValueOnBlur
      onChange={(tags) => void onSave(wordsOf(tags))}
    />
  );
}
