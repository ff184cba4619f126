import { Stack } from '@mantine/core';
import { BuiltInDaysPanel } from './BuiltInDaysPanel';
import { LimitsPanel } from './LimitsPanel';
import { OwnDaysPanel } from './OwnDaysPanel';
import { SlotsPanel } from './SlotsPanel';
import { StatutoryPanel } from './StatutoryPanel';

/** 时段与节日: how a community's content runs, and which days its calendar knows. */
export function RhythmPart() {
  return (
    <Stack gap="md">
      <SlotsPanel />
      <LimitsPanel />
      <OwnDaysPanel />
      <BuiltInDaysPanel />
      <StatutoryPanel />
    </Stack>
  );
}
