import { Group, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { dayOf } from '../../../../shared/domain/days';
import type { CopiedScript, Script } from '../../../../shared/domain/scripts/script';
import type { ScriptError } from '../../../../shared/domain/scripts/script-errors';
import { useRemarks } from '../../../data/composer/use-remarks';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import { useRecipients } from '../desk-store';
import { prepareCodeField } from '../editor/LazyCodeField';
import { ScriptEditor } from '../editor/ScriptEditor';
import { useScriptDraft } from '../editor/use-script-draft';
import { CopyHistory } from '../history/CopyHistory';
import { QueueComing } from '../queue/QueueComing';
import type { ScriptAddress } from '../use-script-address';
import classes from './Drawer.module.css';
import { DrawerHead } from './DrawerHead';
import { isFault, UsePane } from './UsePane';
import { useFilledScript } from './use-filled-script';
import { useInputValues } from './use-input-values';
import { useStartAtOnce } from './use-start-at-once';

type ScriptDrawerProps = Readonly<{
  script: Script;
  scripts: readonly Script[];
  address: ScriptAddress;
  visit: number;
}>;

const words = text.scripts;

/** One script: in use, and beside that its editor when it is wanted. */
export function ScriptDrawer({ script, scripts, address, visit }: ScriptDrawerProps) {
  const { community } = useScope();
  const today = useToday();
  const recipients = useRecipients(community.id);
  const draft = useScriptDraft(script);
  useEffect(prepareCodeField, []);
  const [values, setValues] = useInputValues(script.id, script.lastInputs);
  const { title, body, inputs, scenario } = draft.fields;
  const live = useFilledScript({ title, body, inputs, library: scripts, values }, recipients);
  const remarks = useRemarks(live.texts, visit, script.mutedChecks);
  const { stepId } = address;
  const copied = useMemo(
    (): CopiedScript => ({ id: script.id, scenario, stepId }),
    [script.id, scenario, stepId],
  );
  const starting = useStartAtOnce(copied, live, remarks);
  const run = useRun();
  const [goTo, setGoTo] = useState<ScriptError | null>(null);
  const { editing, setEditing, close } = address;
  const faults = live.filled.errors.filter(isFault);
  const last = script.lastUsedAt === null ? '' : sayDay(dayOf(script.lastUsedAt), today);

  useEscape(() => (editing ? setEditing(false) : close()));

  const showFault = (error: ScriptError) => {
    // A new object each time, so that the same fault leads to its place again.
    setGoTo({ ...error });
    if (!editing) setEditing(true);
  };

  if (starting) return <QueueComing onClose={close} />;
  return (
    <Stack gap="sm" className={classes.drawer ?? ''}>
      <DrawerHead
        script={script}
        title={title}
        editing={editing}
        onEdit={() => setEditing(!editing)}
        onDiscard={draft.discard}
        onSettle={draft.settle}
        onClose={close}
      />
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {[
            scenario,
            words.usage(script.useCount, last),
            ...(script.archivedAt ? [words.archived] : []),
          ].join(' · ')}
        </Text>
      </Group>
      <div className={editing ? classes.sideBySide : undefined}>
        {editing && (
          <ScriptEditor draft={draft} scripts={scripts} faults={faults} goTo={goTo} onGoTo={showFault} />
        )}
        <UsePane
          script={copied}
          live={live}
          remarks={remarks}
          muted={script.mutedChecks}
          onMute={(mutedChecks) => void run('scripts.update', { id: script.id, patch: { mutedChecks } })}
          values={values}
          onValues={setValues}
          focusOn={editing ? null : visit}
          withFaults={!editing}
          onGoTo={showFault}
          onQueue={address.openQueue}
          onDropStep={address.dropStep}
        />
      </div>
      {!editing && <CopyHistory scriptId={script.id} />}
    </Stack>
  );
}
