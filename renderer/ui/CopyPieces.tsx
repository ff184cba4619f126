import { Button, Group } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useCopyText } from '../data/use-copy-text';

type CopyPiecesProps = Readonly<{
  pieces: readonly string[];
  /** Name of the button where there is one piece, and of each where there are several, counted from 1. */
  label: string;
  partLabel: (part: number, parts: number) => string;
  /** What is said when it was copied. */
  copied: string;
  partCopied: (part: number, parts: number) => string;
  variant?: 'light' | 'default';
}>;

/** A button for each piece of a text that is longer than one message may be. */
export function CopyPieces(props: CopyPiecesProps) {
  const { pieces, label, partLabel, copied, partCopied, variant = 'light' } = props;
  const copy = useCopyText();
  const parts = pieces.length;
  return (
    <Group gap="xs">
      {pieces.map((piece, index) => (
        <Button
          key={piece}
          size="compact-sm"
          variant={variant}
          title={piece.slice(0, 200)}
          leftSection={<IconCopy size={14} stroke={1.6} aria-hidden />}
          onClick={() => void copy(piece, parts === 1 ? copied : partCopied(index + 1, parts))}
        >
          {parts === 1 ? label : partLabel(index + 1, parts)}
        </Button>
      ))}
    </Group>
  );
}
