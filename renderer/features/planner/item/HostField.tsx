import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { type Host, hostKey } from '../../../../shared/domain/planner/rotation';
import { useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from '../ItemDrawer.module.css';
import { HostPool } from '../series/HostPool';
import { PersonField } from './PersonField';
import type { SeriesDetail } from './SeriesPart';
import { saysNothing } from './says-nothing';

const words = text.item.host;

type HostFieldProps = Readonly<{ item: PlannerItem; detail: SeriesDetail }>;

/** 上台人: whose turn it is; another of the pool, anybody, a guest by name, or an exchange with another session. */
export function HostField({ item, detail }: HostFieldProps) {
  const [open, setOpen] = useState(false);
  const save = useSave();
  const { host } = item;
  const byHand = item.overrides.includes('host');
  const setHost = async (next: Host | null) => {
    const saved = await save('series.setHost', { itemId: item.id, host: next });
    if (saved) setOpen(false);
    return saved;
  };
  return (
    <div>
      <Group gap="xs" wrap="nowrap">
        <Text size="xs" c="dimmed" flex="none">
          {words.title}
        </Text>
        <Text size="sm" className="one-line person-text" title={host?.name}>
          {host?.name ?? words.nobody}
        </Text>
        {byHand ? (
          <Text size="xs" c="dimmed" flex="none">
            {words.byHand}
          </Text>
        ) : null}
        {isSent(item) ? null : (
          <Button
            ml="auto"
            size="compact-xs"
            variant="subtle"
            flex="none"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words.change}
          </Button>
        )}
      </Group>
      {open ? (
        <Stack gap="xs" className={classes.inset ?? ''}>
          <HostPool item={item} series={detail.series} onPick={(next) => void setHost(next)} />
          <PersonField
            label={words.other}
            person={{ memberId: null, name: '' }}
            onSave={({ memberId, name }) =>
              saysNothing(name) ? Promise.resolve(true) : setHost({ memberId, name })
            }
          />
          <Swap item={item} detail={detail} onDone={() => setOpen(false)} />
          {byHand ? (
            <Button size="compact-xs" variant="subtle" w="fit-content" onClick={() => void setHost(null)}>
              {words.giveBack}
            </Button>
          ) : null}
        </Stack>
      ) : null}
    </div>
  );
}

type SwapProps = HostFieldProps & Readonly<{ onDone: () => void }>;

/** 换班: another session that is still to come. */
function Swap({ item, detail, onDone }: SwapProps) {
  const save = useSave();
  const today = useToday();
  const own = item.host ? hostKey(item.host) : null;
  const others = detail.items.filter(
    (other) =>
      other.id !== item.id &&
      other.host !== null &&
      hostKey(other.host) !== own &&
      other.day >= today &&
      !isSent(other),
  );
  if (item.host === null || others.length === 0) return null;
  const swap = async (otherId: PlannerItemId) => {
    if (await save('series.swapHosts', { itemId: item.id, otherId })) onDone();
  };
  return (
    <Select
      size="xs"
      label={words.swap}
      classNames={{ label: classes.label ?? '' }}
      placeholder={words.swapWith}
      searchable
      allowDeselect={false}
      value={null}
      data={others.map((other) => ({
        value: other.id,
        label: words.session(sayDateAndWeekday(other.day, today), other.host?.name ?? '', other.number),
      }))}
      onChange={(id) => {
        const other = others.find((one) => one.id === id);
        if (other) void swap(other.id);
      }}
    />
  );
}
