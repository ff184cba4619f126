import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { lineLimit } from '../../../../shared/domain/text';
import { useOnce } from '../../../data/use-once';
import { text } from '../../../i18n/text';
import { useFocusBack } from '../../../ui/use-focus-back';
import type { AskedReason } from './use-decide';

const words = text.review.reason;

/** Cases named before 等 n 件. */
const named = 3;

type ReasonDialogProps = Readonly<{
  asked: AskedReason;
  onGive: (note: string) => Promise<void>;
  onCancel: () => void;
}>;

/** Asks why somebody is kept, or why a step is taken against the rules. */
export function ReasonDialog({ asked, onGive, onCancel }: ReasonDialogProps) {
  useFocusBack();
  const [note, setNote] = useState('');
  const { obstacles } = asked;
  const bypass = obstacles.length > 0;
  const give = useOnce(async () => {
    await onGive(note.trim());
    return false;
  });
  const onSubmit = (event: Pick<FormEvent, 'preventDefault'>) => {
    event.preventDefault();
    if (note.trim() !== '') void give();
  };
  // Enter is done with a single line; with several it writes one more, and Ctrl + Enter is done.
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || !note.includes('\n')) onSubmit(event);
  };
  const whys = obstacles
    .slice(0, named)
    .map(({ one, why }) => words.of(one.nickname, words.obstacles[why]))
    .join('、');
  return (
    <Modal
      opened
      onClose={onCancel}
      title={bypass ? words.bypassTitle : words.keepTitle}
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="sm">
          {bypass ? (
            <Text size="sm" className="person-text">
              {words.bypassLead(
                obstacles.length > named ? `${whys}${words.andOthers(obstacles.length)}` : whys,
              )}
            </Text>
          ) : null}
          <Textarea
            data-autofocus
            label={words.label}
            placeholder={bypass ? words.bypassHint : words.keepHint}
            maxLength={lineLimit}
            autosize
            minRows={2}
            maxRows={6}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onCancel}>
              {text.frame.cancel}
            </Button>
            <Button type="submit" disabled={note.trim() === ''}>
              {bypass ? words.bypass : words.keep}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
