import { Button, Group, Modal, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { RosterAddition } from '../../../../../shared/domain/activities/participants/roster';
import { noteLimit } from '../../../../../shared/domain/text';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { useClipboardText } from '../../../../data/use-clipboard-text';
import { useOnce } from '../../../../data/use-once';
import { text } from '../../../../i18n/text';
import { EmptyState } from '../../../../ui/EmptyState';
import { useFocusBack } from '../../../../ui/use-focus-back';
import classes from './Add.module.css';
import { RosterPreview } from './RosterPreview';
import { usePastedRoster } from './use-pasted-roster';

const words = text.people.paste;
const offeredStates = ['interested', 'signed'] as const;

type PasteRosterProps = Readonly<{
  detail: ActivityDetail;
  onAdd: (people: readonly RosterAddition[]) => Promise<boolean>;
  onClose: () => void;
}>;

/** 贴名单: a list of names, looked at name by name before any of them is written. */
export function PasteRoster({ detail, onAdd, onClose }: PasteRosterProps) {
  useFocusBack();
  const [pasted, setPasted] = useState('');
  const [state, setState] = useState<(typeof offeredStates)[number]>('signed');
  useClipboardText(setPasted);
  const roster = usePastedRoster(pasted, detail, state);
  const submit = useOnce(async () => {
    if (roster.additions.length === 0) return false;
    const added = await onAdd(roster.additions);
    if (added) onClose();
    return added;
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void submit();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size={860}
      closeOnClickOutside={pasted === ''}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      transitionProps={{ duration: 0 }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter confirms from every field of the dialog. */}
      <div className={classes.desk} onKeyDown={onKeyDown}>
        <Stack gap="sm">
          <Textarea
            data-autofocus
            label={words.box}
            description={words.hint}
            rows={12}
            maxLength={noteLimit}
            value={pasted}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {words.state}
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={words.state}
              data={offeredStates.map((each) => ({ value: each, label: text.people.states[each] }))}
              value={state}
              onChange={(next) => setState(next === 'signed' ? 'signed' : 'interested')}
            />
          </Group>
        </Stack>
        {roster.names.length === 0 ? (
          <EmptyState sentence={words.empty} />
        ) : (
          <section className={classes.preview} aria-label={words.preview}>
            <Text size="sm" role="status">
              {words.counts(roster.counts)}
            </Text>
            <RosterPreview roster={roster} />
          </section>
        )}
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={roster.additions.length === 0} onClick={() => void submit()}>
          {roster.additions.length === 0 ? words.nothing : words.submit(roster.additions.length)}
        </Button>
      </Group>
    </Modal>
  );
}
