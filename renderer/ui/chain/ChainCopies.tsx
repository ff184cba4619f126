import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import { profileInUse } from '../../../shared/domain/composer/length-profile';
import { splitForChat } from '../../../shared/domain/composer/split-for-chat';
import { nameForChat } from '../../../shared/domain/scripts/mention-names';
import { useSettings } from '../../data/use-settings';
import { text } from '../../i18n/text';
import { CopyPieces } from '../CopyPieces';
import type { ChainEditing } from './use-chain';

const words = text.chain;

type ChainCopiesProps = Readonly<{
  editing: ChainEditing;
  nicknameOf: (row: ChainPersonRow) => string;
  onNotJoined: (() => void) | undefined;
}>;

/** The texts a 接龙 gives: what is left, the whole of it, and who has not paid. */
export function ChainCopies({ editing: { chain, table }, nicknameOf, onNotJoined }: ChainCopiesProps) {
  const { people, unpaid } = table;
  const paying = chain.priceInFen !== null || people.some(({ paid }) => paid);
  return (
    <Group gap="xs">
      <CopyText
        plain={words.leftText(chain, table)}
        label={words.copyLeft}
        copied={words.copied.left}
        variant="light"
      />
      <CopyText
        plain={words.summaryText(chain, table, nicknameOf)}
        label={words.copySummary}
        copied={words.copied.summary}
      />
      {paying && unpaid.length > 0 && (
        <CopyText
          plain={words.unpaidText(chain, table, nicknameOf)}
          names={unpaid.map(nicknameOf)}
          label={words.copyUnpaid(unpaid.length)}
          copied={words.copied.unpaid}
        />
      )}
      {onNotJoined && (
        <Button variant="subtle" size="compact-sm" onClick={onNotJoined}>
          {words.notJoined}
        </Button>
      )}
    </Group>
  );
}

type CopyTextProps = Readonly<{
  plain: string;
  /** Names behind an @: none is cut in two. */
  names?: readonly string[];
  label: string;
  copied: string;
  variant?: 'light' | 'default';
}>;

/** A text to copy, in pieces that fit into one message each. */
function CopyText({ plain, names = [], label, copied, variant = 'default' }: CopyTextProps) {
  const { unit, most } = profileInUse(useSettings());
  const known = names.map(nameForChat).join('\n');
  const pieces = useMemo(
    () => splitForChat(plain, { unit, most }, { names: known.split('\n') }).map((piece) => piece.text),
    [plain, known, unit, most],
  );
  return (
    <CopyPieces
      pieces={pieces}
      label={label}
      partLabel={(part, parts) => words.copyPart(label, part, parts)}
      copied={copied}
      partCopied={(part, parts) => words.copiedPart(copied, part, parts)}
      variant={variant}
    />
  );
}
