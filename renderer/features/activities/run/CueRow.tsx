import { Menu, Table } from '@mantine/core';
import { IconArrowBackUp, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Activity } from '../../../../shared/domain/activities/activity';
import type { Cue } from '../../../../shared/domain/activities/parts';
import { driftMinutes, isOpenCue, plannedAt } from '../../../../shared/domain/activities/run/next-cue';
import { timeOf } from '../../../../shared/domain/days';
import { sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';
import { InlineText } from '../inline/InlineText';
import { CueTime } from './CueTime';
import { CueWords } from './CueWords';
import type { CueEdits } from './cue-edits';
import classes from './Run.module.css';

const words = text.run.cues;
const icon = { size: 16, stroke: 1.6 } as const;

type CueRowProps = Readonly<{ cue: Cue; activity: Activity; edits: CueEdits }>;

/** One cue: when, what, who, which words, and when it really was. */
export function CueRow({ cue, activity, edits }: CueRowProps) {
  const { id, title, owner, minute } = cue;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void edits.move(id, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Table.Tr
      className={classes.row ?? ''}
      aria-label={title}
      data-row
      data-done={isOpenCue(cue) ? undefined : true}
      // Not a stop of the Tab key, but where the focus goes when a field of it is done with.
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <Table.Td>
        <CueTime cue={cue} start={activity} onChange={(next) => edits.change(id, { minute: next })} />
      </Table.Td>
      <Table.Td className={classes.minute ?? ''} title={sayFully(plannedAt(cue, activity))}>
        {words.minutes(minute)}
      </Table.Td>
      <Table.Td>
        <InlineText
          value={title}
          label={words.nameOf(title)}
          required
          wrapped
          cell="title"
          className={classes.title ?? ''}
          onSave={(typed) => edits.change(id, { title: typed })}
        />
      </Table.Td>
      <Table.Td>
        <InlineText
          value={owner}
          label={words.ownerOf(title)}
          placeholder={words.owner}
          cell="owner"
          className={classes.small ?? ''}
          onSave={(typed) => edits.change(id, { owner: typed })}
        />
      </Table.Td>
      <Table.Td>
        <CueWords cue={cue} scripts={activity.scripts} onChange={(patch) => edits.change(id, patch)} />
      </Table.Td>
      <ActualCell cue={cue} activity={activity} />
      <Table.Td>
        <MoreMenu label={words.more(title)} size="sm" width={200}>
          <Menu.Item leftSection={<IconArrowUp {...icon} />} onClick={() => void edits.move(id, -1)}>
            {words.up}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...icon} />} onClick={() => void edits.move(id, 1)}>
            {words.down}
          </Menu.Item>
          {isOpenCue(cue) ? null : (
            <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => void edits.reopen(id)}>
              {words.reopen}
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconTrash {...icon} />} onClick={() => void edits.remove(id)}>
            {words.remove}
          </Menu.Item>
        </MoreMenu>
      </Table.Td>
    </Table.Tr>
  );
}

/** When it really was, and how far off that is. */
function ActualCell({ cue, activity }: Readonly<{ cue: Cue; activity: Activity }>) {
  const { doneAt, skippedAt } = cue;
  const drift = driftMinutes(cue, activity);
  if (doneAt === null || drift === null) {
    return (
      <Table.Td className={classes.actual ?? ''}>
        {(skippedAt ?? null) === null ? '' : words.skipped}
      </Table.Td>
    );
  }
  return (
    <Table.Td className={classes.actual ?? ''} title={sayFully(doneAt)}>
      {timeOf(doneAt)}
      <span className={classes.drift} data-late={drift > 0 || undefined}>
        {text.run.drift(drift)}
      </span>
    </Table.Td>
  );
}
