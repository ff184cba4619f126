import { Box, Button, Menu, Table, Text } from '@mantine/core';
import { IconEraser, IconPlayerPlay } from '@tabler/icons-react';
import { isOpenCue, orderedCues } from '../../../../shared/domain/activities/run/next-cue';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MoreMenu } from '../../../ui/MoreMenu';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import { moveBetweenRows } from '../inline/move-between-rows';
import type { ActivityEditor } from '../page/use-activity-editor';
import { CueRow } from './CueRow';
import { cueEdits } from './cue-edits';
import classes from './Run.module.css';

const words = text.run.cues;

type RunPanelProps = Readonly<{
  editor: ActivityEditor;
  /** The keyboard comes back from 开跑 to the button that began it. */
  takesFocus: boolean;
  onLive: () => void;
}>;

/** 流程: minute by minute what is done, by whom, with which words, and how far off it was. */
export function RunPanel({ editor, takesFocus, onLive }: RunPanelProps) {
  const { cues } = editor.detail.activity;
  const edits = cueEdits(editor);
  const done = cues.filter((cue) => !isOpenCue(cue)).length;
  return (
    <Panel
      title={words.title}
      note={cues.length > 0 ? words.count(done, cues.length) : null}
      buttons={
        cues.length > 0 ? (
          <PanelButtons done={done} takesFocus={takesFocus} onLive={onLive} onClear={edits.clear} />
        ) : null
      }
    >
      <Box data-rows className={classes.list} onKeyDown={moveBetweenRows}>
        {cues.length > 0 ? (
          <CueTable editor={editor} />
        ) : (
          <Text c="dimmed" size="sm" px={6} py={8}>
            {words.empty}
          </Text>
        )}
        <AddLine
          inputClass={flat.add}
          label={words.add}
          placeholder={words.addHint}
          cell="title"
          onAdd={edits.add}
        />
      </Box>
    </Panel>
  );
}

type PanelButtonsProps = Pick<RunPanelProps, 'takesFocus' | 'onLive'> &
  Readonly<{ done: number; onClear: () => Promise<boolean> }>;

function PanelButtons({ done, takesFocus, onLive, onClear }: PanelButtonsProps) {
  return (
    <>
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconPlayerPlay size={14} stroke={1.6} />}
        autoFocus={takesFocus}
        onClick={onLive}
      >
        {done > 0 ? words.goOn : words.start}
      </Button>
      {done > 0 ? (
        <MoreMenu label={words.panelMore} width={180}>
          <Menu.Item leftSection={<IconEraser size={16} stroke={1.6} />} onClick={() => void onClear()}>
            {words.clear}
          </Menu.Item>
        </MoreMenu>
      ) : null}
    </>
  );
}

function CueTable({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity } = editor.detail;
  return (
    <>
      <Table className={classes.table ?? ''} aria-label={words.title} withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.time ?? ''}>{words.time}</Table.Th>
            <Table.Th className={classes.minute ?? ''}>{words.minute}</Table.Th>
            <Table.Th>{words.name}</Table.Th>
            <Table.Th className={classes.owner ?? ''}>{words.owner}</Table.Th>
            <Table.Th className={classes.says ?? ''}>{words.says}</Table.Th>
            <Table.Th className={classes.actual ?? ''}>{words.actual}</Table.Th>
            <Table.Th className={classes.more ?? ''} aria-label={text.activities.page.more} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {orderedCues(activity.cues).map((cue) => (
            <CueRow key={cue.id} cue={cue} activity={activity} edits={cueEdits(editor)} />
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" className={classes.hint ?? ''} aria-hidden>
        {words.keysHint}
      </Text>
    </>
  );
}
