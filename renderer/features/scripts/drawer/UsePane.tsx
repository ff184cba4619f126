import { Button, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { FillMode } from '../../../../shared/domain/scripts/fill-script';
import { isMissingOfMember } from '../../../../shared/domain/scripts/fill-script';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { useDesk } from '../desk-store';
import { CopyButton } from './CopyButton';
import classes from './Drawer.module.css';
import { MemberPicker } from './MemberPicker';
import { MissingValuesNote } from './MissingValuesNote';
import { Preview } from './Preview';
import { ScriptFaults } from './ScriptFaults';
import type { LiveScript } from './use-filled-script';
import { useWaitingNewcomers } from './use-waiting-newcomers';

type UsePaneProps = Readonly<{
  script: CopiedScript;
  live: LiveScript;
  /** Changes each time the script is opened: the focus then comes here. Null while the editor has it. */
  focusOn: number | null;
  /** The editor shows the faults itself. */
  withFaults: boolean;
  onGoTo: (error: ScriptError) => void;
  onQueue: () => void;
}>;

const words = text.scripts;

/** 给谁, the preview and 复制: a script in use. */
export function UsePane({ script, live, focusOn, withFaults, onGoTo, onQueue }: UsePaneProps) {
  const { community } = useScope();
  const { choose, setMode } = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const newcomers = useWaitingNewcomers();
  const { members, mode, filled, block } = live;
  const ids = members.map(({ member }) => member.id);

  useFocusOn(focusOn, block === 'no-member' && !live.anyoneChosen ? picker : copy);

  const missingIds = new Set<string>(filled.missing.map(({ member }) => member.member.id));
  return (
    <Stack gap="sm" className={classes.use ?? ''}>
      <MemberPicker
        members={members}
        inputRef={picker}
        onChange={(next) => choose(community.id, next)}
        onDone={() => {
          copy.current?.focus();
          copy.current?.click();
        }}
      />
      {script.scenario === '欢迎' && newcomers.some((id) => !ids.includes(id)) && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUserPlus size={15} />}
          className={classes.start ?? ''}
          onClick={() => choose(community.id, newcomers)}
        >
          {words.addNewcomers(newcomers.length)}
        </Button>
      )}
      {members.length > 1 && (
        <SegmentedControl
          aria-label={words.mode}
          fullWidth
          value={mode}
          onChange={(next) => setMode(next as FillMode)}
          data={[
            { value: 'merged', label: words.modes.merged },
            { value: 'each', label: words.modes.each },
          ]}
        />
      )}
      {live.namesOnlyFirst && (
        <Text size="sm" c="var(--weilu-warning-text)">
          {words.namesOnlyFirst}
        </Text>
      )}
      <MissingValuesNote
        missing={filled.missing}
        onLeaveOut={() => {
          choose(
            community.id,
            ids.filter((id) => !missingIds.has(id)),
          );
          copy.current?.focus();
        }}
      />
      {withFaults && (
        <ScriptFaults errors={filled.errors.filter((error) => !isMissingOfMember(error))} onGoTo={onGoTo} />
      )}
      <Text size="xs" c="dimmed">
        {words.preview}
      </Text>
      <Preview texts={filled.texts} />
      <CopyButton script={script} live={live} buttonRef={copy} onQueue={onQueue} />
    </Stack>
  );
}

/**
 * Brings the focus to a control each time the script is opened anew, at once: who types on or presses Enter again
 * does not wait for the members to be read.
 */
function useFocusOn(visit: number | null, control: React.RefObject<HTMLElement | null>): void {
  const handled = useRef<number | null>(null);
  useEffect(() => {
    if (visit !== null && handled.current !== visit) control.current?.focus();
    handled.current = visit;
  }, [visit, control]);
}
