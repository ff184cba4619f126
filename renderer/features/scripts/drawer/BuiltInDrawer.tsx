import { Button, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconBooks } from '@tabler/icons-react';
import { useMemo } from 'react';
import {
  type BuiltInScript,
  withIncluded,
} from '../../../../shared/domain/scripts/built-in/built-in-scripts';
import { builtInWelcome, builtInWelcomeId } from '../../../../shared/domain/scripts/built-in-welcome';
import type { FillMode } from '../../../../shared/domain/scripts/fill-script';
import type { CopiedScript, Script } from '../../../../shared/domain/scripts/script';
import { useRemarks } from '../../../data/composer/use-remarks';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';
import { useDesk, useRecipients } from '../desk-store';
import { QueueComing } from '../queue/QueueComing';
import type { ScriptAddress } from '../use-script-address';
import { withBuiltIns } from './built-in-in-use';
import classes from './Drawer.module.css';
import { UsePane } from './UsePane';
import { useFilledScript } from './use-filled-script';
import { useInputValues } from './use-input-values';
import { useStartAtOnce } from './use-start-at-once';

type BuiltInDrawerProps = Readonly<{
  /** Null for the built-in welcome. */
  builtIn: BuiltInScript | null;
  scripts: readonly Script[];
  address: ScriptAddress;
  visit: number;
}>;

const words = text.scripts;
const noValues = {};

/** A built-in script in use, for a library that has none like it; it can be saved there. */
export function BuiltInDrawer({ builtIn, scripts, address, visit }: BuiltInDrawerProps) {
  const { community } = useScope();
  const mode = useDesk((state) => state.mode) ?? 'each';
  const { key, title, body, scenario, inputs } = useMemo(() => builtIn ?? welcomeFor(mode), [builtIn, mode]);
  const { stepId } = address;
  const script = useMemo((): CopiedScript => ({ id: null, scenario, stepId }), [scenario, stepId]);
  const library = useMemo(() => withBuiltIns(scripts), [scripts]);
  const [values, setValues] = useInputValues(key, noValues);
  const live = useFilledScript({ title, body, inputs, library, values }, useRecipients(community.id));
  const remarks = useRemarks(live.texts, visit);
  const starting = useStartAtOnce(script, live, remarks);
  const save = useSaveBuiltIn(address);
  useEscape(address.close);

  if (starting) return <QueueComing onClose={address.close} />;
  return (
    <Stack gap="sm" className={classes.drawer ?? ''}>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Title order={2} flex={1} lineClamp={2}>
          {title}
        </Title>
        <CloseButton aria-label={text.frame.close} onClick={address.close} />
      </Group>
      <Text size="sm" c="dimmed">
        {builtIn ? text.composer.builtInNote : words.builtIn.note}
      </Text>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconBooks size={15} />}
        className={classes.start ?? ''}
        onClick={() => void save(builtIn ?? welcomeFor(mode))}
      >
        {words.builtIn.save}
      </Button>
      <UsePane
        script={script}
        live={live}
        remarks={remarks}
        muted={[]}
        onMute={null}
        values={values}
        onValues={setValues}
        focusOn={visit}
        withFaults
        onGoTo={() => undefined}
        onQueue={address.openQueue}
        onDropStep={address.dropStep}
      />
    </Stack>
  );
}

/** The built-in welcome as one of the built-in scripts. */
function welcomeFor(mode: FillMode): BuiltInScript {
  const { title, body, scenario } = builtInWelcome(mode);
  return { key: builtInWelcomeId, title, body, scenario, folder: '', tags: [], inputs: [] };
}

/** Puts a built-in script into the library, with what it includes, and opens it there. */
function useSaveBuiltIn(address: ScriptAddress): (builtIn: BuiltInScript) => Promise<void> {
  const { vault } = useHost();
  const { community } = useScope();
  const run = useRun();
  const communityId = community.id;
  const open = (id: string) => address.open(id, { replace: true, stepId: address.stepId });

  return async ({ key, title, body, scenario }) => {
    if (key === builtInWelcomeId) {
      const receipt = await run('scripts.create', { communityId, fields: { title, body, scenario } });
      if (receipt) open(receipt.result.scriptId);
      return;
    }
    const keys = withIncluded([key]).map((script) => script.key);
    if (!(await run('scripts.addBuiltIn', { communityId, keys }))) return;
    try {
      const library = await vault.query('scripts.list', { communityId });
      const own = library.find((script) => script.title === title);
      if (own) open(own.id);
    } catch (thrown) {
      showError(thrown);
    }
  };
}
