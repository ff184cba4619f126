import { Button, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { CheckKind } from '../../../../shared/domain/checks/check-kinds';
import { isMissingOfMember } from '../../../../shared/domain/scripts/fill-script';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import type { InputValues } from '../../../../shared/domain/scripts/script-inputs';
import type { Remarks } from '../../../data/composer/use-remarks';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import { CheckNotes } from '../../../ui/composer/CheckNotes';
import { ScriptInputForm } from '../../../ui/script-inputs/ScriptInputForm';
import { useDesk } from '../desk-store';
import { CopyButton } from './CopyButton';
import classes from './Drawer.module.css';
import { MemberPicker } from './MemberPicker';
import { MissingValuesNote } from './MissingValuesNote';
import { Preview } from './Preview';
import { ScriptFaults } from './ScriptFaults';
import { SendingChoice } from './SendingChoice';
import { StepMark } from './StepMark';
import type { LiveScript } from './use-filled-script';
import { useWaitingNewcomers } from './use-waiting-newcomers';

type UsePaneProps = Readonly<{
  script: CopiedScript;
  live: LiveScript;
  remarks: Remarks;
  muted: readonly CheckKind[];
  /** Null where nothing keeps it. */
  onMute: ((muted: readonly CheckKind[]) => void) | null;
  /** What is typed in the form, and what takes it. */
  values: InputValues;
  onValues: (values: InputValues) => void;
  /** Changes each time the script is opened: the focus then comes here. Null while the editor has it. */
  focusOn: number | null;
  /** The editor shows the faults itself. */
  withFaults: boolean;
  onGoTo: (error: ScriptError) => void;
  onQueue: () => void;
  /** What is copied next counts for no step of 新人陪伴. */
  onDropStep: () => void;
}>;

const words = text.scripts;

/** 给谁, 填空, the preview and 复制: a script in use. */
export function UsePane(props: UsePaneProps) {
  const { script, live, remarks, focusOn, withFaults, onGoTo, onQueue, onDropStep } = props;
  const { community } = useScope();
  const { choose } = useDesk();
  const picker = useRef<HTMLInputElement>(null);
  const copy = useRef<HTMLButtonElement>(null);
  const { members, filled } = live;
  const ids = members.map(({ member }) => member.id);

  const form = useRef<HTMLDivElement>(null);
  const needsMember = !live.anyoneChosen && filled.errors.some(isMissingOfMember);
  useFocusOn(focusOn, () => {
    if (needsMember) return picker.current;
    return form.current?.querySelector<HTMLElement>('[data-input] :is(input, button)') ?? copy.current;
  });

  const missingIds = new Set<string>(filled.missing.map(({ member }) => member.member.id));
  return (
    <Stack gap="sm" className={classes.use ?? ''}>
      <MemberPicker
        members={members}
        inputRef={picker}
        onChange={(next) => {
          // The step was due for those it was opened with.
          if (script.stepId && next.join() !== ids.join()) onDropStep();
          choose(community.id, next);
        }}
        onDone={() => {
          copy.current?.focus();
          copy.current?.click();
        }}
      />
      <StepMark stepId={script.stepId ?? null} onDrop={onDropStep} />
      {script.scenario === '欢迎' && <AddNewcomers chosen={ids} onChoose={onDropStep} />}
      <SendingChoice live={live} />
      {live.inputs.length > 0 && (
        <div ref={form}>
          <ScriptInputForm
            inputs={live.inputs}
            values={props.values}
            onChange={props.onValues}
            onDone={() => copy.current?.focus()}
          />
        </div>
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
      {withFaults && <ScriptFaults errors={filled.errors.filter(isFault)} onGoTo={onGoTo} />}
      <Text size="xs" c="dimmed">
        {words.preview}
      </Text>
      <Preview texts={live.texts} findingsIn={remarks.findingsIn} />
      <CheckNotes
        remarks={remarks.shown}
        count={live.texts.length}
        muted={props.muted}
        onMute={props.onMute}
      />
      <CopyButton script={script} live={live} remarks={remarks} buttonRef={copy} onQueue={onQueue} />
    </Stack>
  );
}

/** What has to be put right in the script itself; what its form still asks for is said beside 复制. */
export function isFault(error: ScriptError): boolean {
  return !isMissingOfMember(error) && error.code !== 'input-missing';
}

type AddNewcomersProps = Readonly<{ chosen: readonly string[]; onChoose: () => void }>;

/** Chooses those who wait for their welcome. */
function AddNewcomers({ chosen, onChoose }: AddNewcomersProps) {
  const { community } = useScope();
  const choose = useDesk((state) => state.choose);
  const groups = useWaitingNewcomers();
  const newcomers = [...groups.keys()];
  if (newcomers.every((id) => chosen.includes(id))) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconUserPlus size={15} />}
      className={classes.start ?? ''}
      onClick={() => {
        onChoose();
        choose(community.id, newcomers, groups);
      }}
    >
      {words.addNewcomers(newcomers.length)}
    </Button>
  );
}

/**
 * Brings the focus to a control each time the script is opened anew, at once: who types on or presses Enter again
 * does not wait for the members to be read.
 */
function useFocusOn(visit: number | null, control: () => HTMLElement | null): void {
  const handled = useRef<number | null>(null);
  useEffect(() => {
    if (visit !== null && handled.current !== visit) control()?.focus();
    handled.current = visit;
  });
}
