import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendar,
  IconCircleOff,
  IconDots,
  IconHistory,
  IconPlayerPlay,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { ActivityStatus } from '../../../../shared/domain/activities/activity';
import { owedRewards } from '../../../../shared/domain/activities/reward';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { historyAddress } from '../../../ui/history-address';
import { isOver } from '../countdown';
import { SaveTemplateDialog } from '../own-templates/SaveTemplateDialog';
import type { ActivityEditor } from './use-activity-editor';

const words = text.activities.page;
const icon = { size: 16, stroke: 1.6 } as const;

/** Opens a drawer once the menu has closed and given the keyboard back: then the drawer takes it, and keeps it. */
const afterMenu = (open: () => void) => () => void window.setTimeout(open, 50);

type MoreMenuProps = Readonly<{
  editor: ActivityEditor;
  onReschedule: () => void;
  /** It is to be given up while something promised was not sent. */
  onCancel: () => void;
}>;

/** What is done seldom: another day, back to an earlier state, away with it. */
export function MoreMenu({ editor, onReschedule, onCancel }: MoreMenuProps) {
  const { id, status, title, startedAt } = editor.detail.activity;
  const owes = owedRewards(editor.detail.rewards).length > 0;
  const run = useRun();
  const navigate = useNavigate();
  const become = (next: ActivityStatus) => () =>
    void run('activities.setStatus', { id, status: next, reason: '' });
  const remove = async () => {
    if (await run('activities.remove', { id })) void navigate('/activities');
  };
  const [saving, setSaving] = useState(false);
  const over = isOver(status);
  // One that was given up before it began is being prepared again.
  const reopened = status === 'cancelled' && startedAt === null ? 'planned' : 'running';
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={180}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={words.more}>
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {over ? null : (
            <Menu.Item leftSection={<IconCalendar {...icon} />} onClick={afterMenu(onReschedule)}>
              {words.reschedule}
            </Menu.Item>
          )}
          {status === 'running' ? (
            <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={become('planned')}>
              {words.backToPlanned}
            </Menu.Item>
          ) : null}
          {over ? (
            <Menu.Item leftSection={<IconPlayerPlay {...icon} />} onClick={become(reopened)}>
              {words.reopen}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconCircleOff {...icon} />}
              onClick={owes ? afterMenu(onCancel) : become('cancelled')}
            >
              {words.cancelActivity}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTemplate {...icon} />} onClick={() => setSaving(true)}>
            {text.activityTemplates.save.open}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory {...icon} />}
            onClick={() => void navigate(historyAddress(id, title))}
          >
            {text.history.recordLink}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => void remove()}>
            {words.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {saving ? <SaveTemplateDialog detail={editor.detail} onClose={() => setSaving(false)} /> : null}
    </>
  );
}
