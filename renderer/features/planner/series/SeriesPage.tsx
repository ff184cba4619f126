import { ActionIcon, Group, Menu, Stack, Tabs, Text, Title } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PlannerSeriesId } from '../../../../shared/domain/ids';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { useRun } from '../../../data/use-run';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { DealPanel } from './DealPanel';
import { dryPlan } from './dry-plan';
import { EditSeries } from './EditSeries';
import { RotationPanel } from './RotationPanel';
import { isOpen, rhythmInWords } from './rhythm-line';
import { SeasonPlan } from './SeasonPlan';
import classes from './Series.module.css';
import { type SeriesDetail, useSeriesDetail } from './series-detail';
import { useFocusOnce } from './use-focus-once';

const words = text.series;
const tabs = ['plan', 'rotation', 'deal', 'rules'] as const;

type SeriesPageProps = Readonly<{ id: PlannerSeriesId; onBack: () => void; onClose: () => void }>;

/** One series: its season, who takes its turns, its materials and its rules. */
export function SeriesPage({ id, onBack, onClose }: SeriesPageProps) {
  const detail = useSeriesDetail(id);
  const today = useToday();
  const imported = useStatutory();
  const [tab, setTab] = useState<string | null>('plan');
  const problems = useMemo(() => {
    const isPlanned = detail && detail.series.plannedUntil !== null;
    return isPlanned ? dryPlan(detail.series, detail.items, { today, imported }).problems : [];
  }, [detail, today, imported]);
  return (
    <Stack gap="sm" className={classes.page ?? ''}>
      <Head detail={detail ?? null} onBack={onBack} />
      {detail ? (
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb="sm">
            {tabs.map((value) => (
              <Tabs.Tab key={value} value={value}>
                {words.tabs[value]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="plan">
            <SeasonPlan detail={detail} problems={problems} onLeave={onClose} />
          </Tabs.Panel>
          <Tabs.Panel value="rotation">
            <RotationPanel detail={detail} problems={problems} />
          </Tabs.Panel>
          <Tabs.Panel value="deal">
            <DealPanel detail={detail} />
          </Tabs.Panel>
          <Tabs.Panel value="rules">
            <EditSeries detail={detail} />
          </Tabs.Panel>
        </Tabs>
      ) : null}
      {detail === null ? <Text c="dimmed">{words.gone}</Text> : null}
    </Stack>
  );
}

function Head({ detail, onBack }: Readonly<{ detail: SeriesDetail | null; onBack: () => void }>) {
  const ref = useFocusOnce<HTMLButtonElement>(true);
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <ActionIcon ref={ref} variant="subtle" color="gray" aria-label={words.back} onClick={onBack}>
        <IconArrowLeft size={18} stroke={1.6} />
      </ActionIcon>
      {detail ? (
        <>
          <Stack gap={0} miw={0} flex={1}>
            <Title order={3} size="h2" className="one-line person-text" title={detail.series.name}>
              {detail.series.name}
            </Title>
            <Text size="xs" c="dimmed">
              {detail.series.plannedUntil === null ? words.byHand : rhythmInWords(detail.series)}
              {' · '}
              {words.sent(
                detail.items.filter(isSent).length,
                detail.items.length,
                isOpen(detail.series, detail.items.length),
              )}
            </Text>
          </Stack>
          <EndMenu detail={detail} onGone={onBack} />
        </>
      ) : null}
    </Group>
  );
}

/** 结束系列: what is not sent goes, or stays as single items. */
function EndMenu({ detail: { series }, onGone }: Readonly<{ detail: SeriesDetail; onGone: () => void }>) {
  const run = useRun();
  const today = useToday();
  const end = async (items: 'remove' | 'keep') => {
    if (await run('series.remove', { id: series.id, from: today, items })) onGone();
  };
  return (
    <MoreMenu label={words.more}>
      <Menu.Label>{words.ending.label}</Menu.Label>
      {(['remove', 'keep'] as const).map((items) => (
        <Menu.Item key={items} onClick={() => void end(items)}>
          {words.ending[items]}
        </Menu.Item>
      ))}
    </MoreMenu>
  );
}
