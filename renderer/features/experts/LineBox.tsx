import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconAt, IconCopy } from '@tabler/icons-react';
import { type RefObject, useState } from 'react';
import { askLine } from '../../../shared/domain/experts/ask-line';
import { normalizeChatText } from '../../../shared/domain/scripts/chat-text';
import type { ExpertHit } from '../../../shared/wire/nouns/experts';
import { useScope } from '../../data/scope';
import { useCopyText } from '../../data/use-copy-text';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { type Finder, nameOf, waitingAsks } from './use-finder';

const words = text.experts;

type LineBoxProps = Readonly<{
  finder: Finder;
  chosen: readonly ExpertHit[];
  copyRef: RefObject<HTMLButtonElement | null>;
  /** The line was copied and written down. */
  onAsked: () => void;
}>;

/** The line that @-s the chosen ones, to be changed and copied; and a private one for each. */
export function LineBox({ finder, chosen, copyRef, onAsked }: LineBoxProps) {
  const { community } = useScope();
  const copyText = useCopyText();
  const logAsk = useLogAsk(finder);
  const sentence = community.expert.sentence.trim() || words.sentence;
  const line = chosen.length > 0 ? askLine(sentence, chosen.map(nameOf)) : '';
  const [typed, setTyped] = useState<Readonly<{ of: string; line: string }> | null>(null);
  // What was changed by hand belongs to those it was written for.
  const shown = typed?.of === line ? typed.line : line;
  const plain = normalizeChatText(shown);

  const copy = async () => {
    if (plain !== '' && (await copyText(plain, words.copied)) && (await logAsk(chosen))) onAsked();
  };
  const copyPrivate = async (hit: ExpertHit) => {
    if (await copyText(privateLine(hit, finder.asked), words.privateCopied(nameOf(hit)))) await logAsk([hit]);
  };

  return (
    <Stack gap="xs">
      <Textarea
        label={words.line}
        placeholder={words.lineHint}
        autosize
        minRows={3}
        maxRows={8}
        disabled={chosen.length === 0}
        value={shown}
        onChange={(event) => setTyped({ of: line, line: event.currentTarget.value })}
      />
      <Button
        ref={copyRef}
        leftSection={<IconAt size={16} stroke={1.8} />}
        disabled={plain === ''}
        onClick={() => void copy()}
      >
        {words.copy}
      </Button>
      <Text size="xs" c="dimmed">
        {words.keys}
      </Text>
      {chosen.length > 0 ? (
        <Stack gap={6} component="section" aria-label={words.private}>
          <Text size="sm" fw={500}>
            {words.private}
          </Text>
          {chosen.map((hit) => (
            <Button
              key={hit.member.id}
              variant="default"
              size="xs"
              justify="flex-start"
              leftSection={<IconCopy size={15} stroke={1.8} />}
              title={privateLine(hit, finder.asked)}
              onClick={() => void copyPrivate(hit)}
            >
              <span className="one-line person-text">{words.privateTo(nameOf(hit))}</span>
            </Button>
          ))}
        </Stack>
      ) : null}
    </Stack>
  );
}

function privateLine(hit: ExpertHit, topic: string): string {
  const because = hit.reasons.find(({ kind }) => kind === 'specialty' || kind === 'hobby')?.name ?? '';
  const name = hit.member.preferredName || nameOf(hit);
  return normalizeChatText(words.privateLine(name, topic, because));
}

/** Writes down who was asked, and says whether it is; whoever still owes an answer to this topic is not again. */
function useLogAsk({ asks, asked }: Finder) {
  const { community } = useScope();
  const run = useRun();
  return async (hits: readonly ExpertHit[]) => {
    const waiting = new Set(waitingAsks(asks, asked).map(({ memberId }) => memberId));
    const memberIds = hits.map(({ member }) => member.id).filter((id) => !waiting.has(id));
    if (memberIds.length === 0) return true;
    return (await run('experts.logAsk', { communityId: community.id, memberIds, topic: asked })) !== null;
  };
}
