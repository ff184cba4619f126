import { Stack } from '@mantine/core';
import type { ActivityEditor } from '../page/use-activity-editor';
import { BudgetPanel } from './BudgetPanel';
import { RewardsPanel } from './RewardsPanel';

/** 账本: who was promised what, and what the activity cost and brought in. */
export function LedgerTab({ editor }: Readonly<{ editor: ActivityEditor }>) {
  return (
    <Stack gap={20}>
      <RewardsPanel editor={editor} />
      <BudgetPanel editor={editor} />
    </Stack>
  );
}
