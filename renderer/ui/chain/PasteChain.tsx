import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { chainTextLimit } from '../../../shared/domain/chains/chain';
import type { ChainChange } from '../../../shared/domain/chains/chain-difference';
import { isSameChain } from '../../../shared/domain/chains/chain-difference';
import { text } from '../../i18n/text';
import classes from './Chain.module.css';
import { type ChainPlace, type PastedChain, usePasteChain } from './use-paste-chain';

const words = text.chain.paste;

type PasteChainProps = Readonly<{ place: ChainPlace; onClose: () => void }>;

/** A 接龙 pasted the first time or again, with what is new, other or gone before it is written. */
export function PasteChain({ place, onClose }: PasteChainProps) {
  const { text: typed, setText, ready, pasted, busy, apply } = usePasteChain(place);
  const several = pasted?.several === true;
  const off = !pasted || several || busy || pasted.written.writes.length === 0;
  const confirm = async () => {
    if (!off && (await apply())) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void confirm();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={place.chain ? words.againTitle : words.newTitle}
      size={640}
      closeButtonProps={{ 'aria-label': text.frame.close }}
      transitionProps={{ duration: 0 }}
    >
      <Stack gap="sm" onKeyDown={onKeyDown}>
        <Textarea
          data-autofocus
          label={words.label}
          placeholder={words.placeholder}
          autosize
          minRows={6}
          maxRows={12}
          maxLength={chainTextLimit}
          value={typed}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div role="status">
          {typed.trim() === '' ? null : !ready ? (
            <Text size="sm">{words.reading}</Text>
          ) : !pasted ? (
            <Text size="sm">{words.nothing}</Text>
          ) : several ? (
            <Text size="sm">{words.several}</Text>
          ) : (
            <Found pasted={pasted} />
          )}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            {...(off ? { 'data-disabled': true } : {})}
            aria-disabled={off}
            onClick={() => void confirm()}
          >
            {words.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Found({ pasted: { table, difference, draft } }: Readonly<{ pasted: PastedChain }>) {
  const { unit } = draft.fields;
  const people = table.people.filter(({ quantity }) => quantity > 0).length;
  return (
    <Stack gap={6}>
      <Text size="sm" className="person-text">
        {draft.fields.title} · {words.read(people, table.quantity, unit)}
      </Text>
      {difference && isSameChain(difference) && (
        <Text size="sm" c="dimmed">
          {words.same}
        </Text>
      )}
      {difference && (
        <>
          <Changes
            title={words.added(difference.added.length)}
            changes={difference.added}
            say={(change) => words.addedLine(change, unit)}
          />
          <Changes
            title={words.changed(difference.changed.length)}
            changes={difference.changed}
            say={(change) => words.changeLine(change, unit)}
          />
          <Changes
            title={words.removed(difference.removed.length)}
            changes={difference.removed}
            say={(change) => words.removedLine(change, unit)}
          />
        </>
      )}
    </Stack>
  );
}

type ChangesProps = Readonly<{
  title: string;
  changes: readonly ChainChange[];
  say: (change: ChainChange) => string;
}>;

function Changes({ title, changes, say }: ChangesProps) {
  if (changes.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul className={classes.changes} aria-label={title}>
        {changes.map((change) => (
          <li key={change.key} className="person-text">
            {say(change)}
          </li>
        ))}
      </ul>
    </div>
  );
}
