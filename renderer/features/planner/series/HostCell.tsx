import { Button, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import type { Host } from '../../../../shared/domain/planner/rotation';
import type { PlannerSeries } from '../../../../shared/domain/planner/series';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MemberFinder } from '../../../ui/MemberFinder';
import { HostPool } from './HostPool';
import classes from './Season.module.css';

const words = text.series.host;

type HostCellProps = Readonly<{ item: PlannerItem; series: PlannerSeries }>;

/** Whose turn a session is; a click gives it to somebody else. What is sent stays. */
export function HostCell({ item, series }: HostCellProps) {
  const [opened, setOpened] = useState(false);
  const name = item.host?.name ?? text.series.plan.nobody;
  const isByHand = item.overrides.includes('host');
  if (isSent(item)) {
    return (
      <Text size="sm" className="one-line person-text" title={name}>
        {item.host?.name ?? ''}
      </Text>
    );
  }
  return (
    <Popover opened={opened} onChange={setOpened} width={260} position="bottom-start" shadow="md" trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.host ?? ''}
          data-nobody={item.host === null || undefined}
          data-by-hand={isByHand || undefined}
          aria-label={text.series.plan.hostOf(item.title, name)}
          title={isByHand ? `${name} · ${text.series.plan.byHand}` : name}
          onClick={() => setOpened(!opened)}
        >
          {name}
        </UnstyledButton>
      </Popover.Target>
      {opened ? (
        <Popover.Dropdown>
          <Choices item={item} series={series} onDone={() => setOpened(false)} />
        </Popover.Dropdown>
      ) : null}
    </Popover>
  );
}

function Choices({ item, series, onDone }: HostCellProps & Readonly<{ onDone: () => void }>) {
  const save = useSave();
  const give = async (host: Host | null) => {
    const given = await save('series.setHost', { itemId: item.id, host });
    if (given) onDone();
    return given;
  };
  return (
    <Stack gap="xs">
      <HostPool item={item} series={series} onPick={(host) => void give(host)} />
      <MemberFinder
        label={words.member}
        labelHidden
        size="xs"
        placeholder={words.memberPlaceholder}
        nobody={words.nobody}
        withinPortal={false}
        onPick={(member) => void give({ memberId: member.id, name: member.nickname })}
      />
      <AddLine
        label={words.guest}
        placeholder={words.guest}
        onAdd={(name) => give({ memberId: null, name })}
      />
      {item.overrides.includes('host') ? (
        <Button size="compact-xs" variant="subtle" w="fit-content" onClick={() => void give(null)}>
          {words.giveBack}
        </Button>
      ) : null}
    </Stack>
  );
}
