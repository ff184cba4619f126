import { Button, Group, Progress, Text } from '@mantine/core';
import { useHost } from '../../../data/host-context';
import { text } from '../../../i18n/text';
import { useBusyFocus } from '../../../ui/use-busy-focus';
import classes from './DataPart.module.css';
import { type ExportKind, type ExportState, useExport } from './use-export';

const words = text.data.export;

type ExportRowProps = Readonly<{ kind: ExportKind; masked: boolean }>;

/** One kind of export: what it is, its button, and how far it is or where it went. */
export function ExportRow({ kind, masked }: ExportRowProps) {
  const { shell } = useHost();
  const { state, start, save, cancel } = useExport(kind);
  const { name, what, action } = words.kinds[kind];
  const possible = kind === 'json' || shell.can('choose-folder');
  const busy = state.stage === 'making' || state.stage === 'saving';
  const button = useBusyFocus(busy);
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c="dimmed">
          {possible ? what : words.noFolder}
        </Text>
        <StateLine state={state} label={name} />
      </div>
      <Group gap="xs" wrap="nowrap" className={classes.buttons ?? ''}>
        {state.stage === 'making' && (
          <Button variant="subtle" color="gray" onClick={cancel}>
            {words.cancel}
          </Button>
        )}
        {state.stage === 'ready' ? (
          <Button ref={button} onClick={() => void save(state.made)}>
            {words.save}
          </Button>
        ) : (
          <Button
            ref={button}
            variant="default"
            loading={busy}
            disabled={!possible}
            onClick={() => void start(masked)}
          >
            {action}
          </Button>
        )}
      </Group>
    </li>
  );
}

function StateLine({ state, label }: Readonly<{ state: ExportState; label: string }>) {
  const share = state.stage === 'making' && state.total > 0 ? state.done / state.total : 0;
  return (
    <div role="status" className={classes.state}>
      {sentenceOf(state)}
      {state.stage === 'making' && <Progress size="sm" value={share * 100} aria-label={label} />}
    </div>
  );
}

function sentenceOf(state: ExportState): string {
  switch (state.stage) {
    case 'idle':
      return state.said;
    case 'making':
      return words.making;
    case 'ready':
      return words.ready(state.made.files.length);
    case 'saving':
      return words.saving;
  }
}
