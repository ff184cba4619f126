import { Button, Group } from '@mantine/core';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import { useCopyText } from '../../data/use-copy-text';
import { text } from '../../i18n/text';
import type { ChainEditing } from './use-chain';

const words = text.chain;

type ChainCopiesProps = Readonly<{
  editing: ChainEditing;
  nicknameOf: (row: ChainPersonRow) => string;
  onNotJoined: (() => void) | undefined;
}>;

/** The texts a 接龙 gives: what is left, the whole of it, and who has not paid. */
export function ChainCopies({ editing: { chain, table }, nicknameOf, onNotJoined }: ChainCopiesProps) {
  const copy = useCopyText();
  const paying = chain.priceInFen !== null || table.people.some(({ paid }) => paid);
  return (
    <Group gap="xs">
      <Button
        variant="light"
        size="compact-sm"
        onClick={() => void copy(words.leftText(chain, table), words.copied.left)}
      >
        {words.copyLeft}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void copy(words.summaryText(chain, table, nicknameOf), words.copied.summary)}
      >
        {words.copySummary}
      </Button>
      {paying && table.unpaid.length > 0 && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void copy(words.unpaidText(chain, table, nicknameOf), words.copied.unpaid)}
        >
          {words.copyUnpaid(table.unpaid.length)}
        </Button>
      )}
      {onNotJoined && (
        <Button variant="subtle" size="compact-sm" onClick={onNotJoined}>
          {words.notJoined}
        </Button>
      )}
    </Group>
  );
}
