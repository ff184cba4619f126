import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { chainTextLimit } from '../../../shared/domain/chains/chain';
import type { ChainChange } from '../../../shared/domain/chains/chain-difference';
import { isSameChain } from '../../../shared/domain/chains/chain-difference';
import { useClipboardText } from '../../data/use-clipboard-text';
import { sayYuan } from '../../i18n/say-money';
import { text } from '../../i18n/text';
import { useFocusBack } from '../use-focus-back';
import classes from './Chain.module.css';
import { type ChainPlace, type PastedChain, usePasteChain } from './use-paste-chain';

const words = text.chain.paste;

const { price, stock, unit, closes } = text.chain.facts;
const factLabels = { priceInFen: price, stock, unit, closes };

type PasteChainProps = Readonly<{ place: ChainPlace; onClose: () => void }>;

/** A 接龙 pasted the first time or again, with what is new, other or gone before it is written. */
export function PasteChain({ place, onClose }: PasteChainProps) {
  useFocusBack();
  const { text: typed, setText, ready, pasted, busy, apply } = usePasteChain(place);
  useClipboardText(setText);
  const [pressed, setPressed] = useState(false);
  const several = pasted?.several === true;
  const off = !pasted || several || busy || pasted.written.writes.length === 0;
  const confirm = () => setPressed(true);
  // Pressed while the text was still being looked at: done as soon as it was.
  useEffect(() => {
    if (!pressed || !ready) return;
    setPressed(false);
    if (!off) void apply().then((written) => written && onClose());
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    confirm();
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
          // Of one height: measuring a long text at every key would be felt.
          rows={8}
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
          <Button {...(off ? { 'data-disabled': true } : {})} aria-disabled={off} onClick={confirm}>
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
      {draft.changedFacts.length > 0 && (
        <Text size="sm">{words.factsChanged(draft.changedFacts.map((fact) => factLabels[fact]))}</Text>
      )}
      <ChainFactsLine draft={draft} />
      {difference && isSameChain(difference) && draft.changedFacts.length === 0 && (
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

/** Price, stock and cut-off as they will be kept, and what of them the 团购 said. */
function ChainFactsLine({ draft: { fields, factsOfDeal } }: Readonly<{ draft: PastedChain['draft'] }>) {
  const { priceInFen, stock, unit, closes } = fields;
  const facts = text.intake.chain;
  const line = [
    priceInFen === null ? '' : facts.price(sayYuan(priceInFen), unit),
    stock === null ? '' : facts.stock(stock, unit),
    closes === '' ? '' : facts.closes(closes),
    factsOfDeal.length === 0
      ? ''
      : text.chain.facts.ofDeal(factsOfDeal.map((fact) => text.chain.facts.short[fact])),
  ].filter(Boolean);
  if (line.length === 0) return null;
  return (
    <Text size="sm" c="dimmed">
      {line.join(' · ')}
    </Text>
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
