import { Button, Group, Text } from '@mantine/core';
import type { Ref } from 'react';
import type { IntakeWrites } from '../../../../shared/domain/intake/writes';
import { text } from '../../../i18n/text';
import { mostWrites } from './use-apply';

const words = text.intake;

type FooterProps = Readonly<{
  written: IntakeWrites | null;
  /** What is shown belongs to the text and the choices; a text still looked at has nothing to say yet. */
  current: boolean;
  /** What is to be chosen first, in a sentence. */
  needs: string | null;
  progress: Readonly<{ done: number; total: number }> | null;
  confirmRef: Ref<HTMLButtonElement>;
  onConfirm: () => void;
  onCancel: () => void;
}>;

/** 确认写入, with how much it is and what is in the way. */
export function Footer(props: FooterProps) {
  const { written, current, needs, progress, confirmRef, onConfirm, onCancel } = props;
  const count = written?.writes.length ?? 0;
  const reason = needs ?? (count > mostWrites ? words.tooMany : null);
  const nothing = current && count === 0;
  const off = nothing || reason !== null || progress !== null;
  return (
    <Group justify="flex-end" gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" role="status" mr="auto" className="one-line">
        {progress ? words.writing(progress.done, progress.total) : (reason ?? '')}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {text.frame.cancel}
      </Button>
      <Button
        ref={confirmRef}
        // Kept in the tab order: it says why there is nothing to do.
        {...(off ? { 'data-disabled': true } : {})}
        aria-disabled={off}
        onClick={() => !off && onConfirm()}
      >
        {count > 0 ? words.confirm(count) : current ? words.nothingToWrite : words.reading}
      </Button>
    </Group>
  );
}
