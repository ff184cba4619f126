import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ErrorCode, type ErrorData, toWireError } from '../../shared/wire/errors';
import type { ChangeSummary } from '../../shared/wire/nouns/history';
import { text } from '../i18n/text';
import { changeInWords } from '../i18n/zh-CN/changes';
import type { ErrorSentence } from '../i18n/zh-CN/errors';

/** One toast for changes: the newest takes the place of the one before. */
const changeToastId = 'change';

let odd = 0;

/**
 * How long a toast stays, in milliseconds. Every second time by one more: a toast that takes the place of another
 * counts on from where that one was, unless it is to stay for another time.
 */
function stays(milliseconds: number): number {
  odd = 1 - odd;
  return milliseconds + odd;
}

/** What happened and what to do next, for an error of any code. */
export function errorSentence(error: Readonly<{ code: ErrorCode; data: unknown }>): ErrorSentence {
  const sentence = text.errors[error.code] as (data: ErrorData[ErrorCode]) => ErrorSentence;
  return sentence(error.data as ErrorData[ErrorCode]);
}

/** Says something with one thing to do about it. */
export function showAction(message: string, label: string, act: () => void): void {
  notifications.hide(changeToastId);
  notifications.show({
    id: changeToastId,
    autoClose: stays(8000),
    withCloseButton: true,
    closeButtonProps: { 'aria-label': text.frame.close },
    message: withAction(message, label, act),
  });
}

/** Says what the person should know of, until they close it or go and look. */
export function showWarning(id: string, message: string, label: string, act: () => void): void {
  const look = () => {
    notifications.hide(id);
    act();
  };
  notifications.show({
    id,
    autoClose: false,
    color: 'yellow',
    role: 'alert',
    withCloseButton: true,
    closeButtonProps: { 'aria-label': text.frame.close },
    message: withAction(message, label, look),
  });
}

function withAction(message: string, label: string, act: () => void) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Text size="sm" lineClamp={3} className="person-text">
        {message}
      </Text>
      <Button size="compact-sm" variant="light" flex="none" onClick={act}>
        {label}
      </Button>
    </Group>
  );
}

/** Says what was done, with 撤销. */
export function showChange(change: ChangeSummary, undo: () => Promise<void>): void {
  showAction(changeInWords(change), text.frame.undo, () => void undo());
}

/** Says what was undone, with 重做. */
export function showUndone(change: ChangeSummary, redo: () => Promise<void>): void {
  showAction(text.frame.undone(changeInWords(change)), text.frame.redo, () => void redo());
}

/** Says what was done again. */
export function showRedone(change: ChangeSummary): void {
  showNote(text.frame.redone(changeInWords(change)));
}

/** Says something short that needs no answer. */
export function showNote(message: string): void {
  notifications.hide(changeToastId);
  notifications.show({
    id: changeToastId,
    message,
    autoClose: stays(4000),
    closeButtonProps: { 'aria-label': text.frame.close },
  });
}

/** Says what to mind about what was just done, beside its 撤销. */
export function showHint(message: string): void {
  notifications.show({
    id: 'hint',
    message,
    autoClose: stays(8000),
    closeButtonProps: { 'aria-label': text.frame.close },
  });
}

/** Says what went wrong, what was kept and what to do next, for anything thrown. */
export function showError(thrown: unknown): void {
  const error = toWireError(thrown);
  const { what, next } = errorSentence(error);
  const calm =
    error.code === 'cancelled' || error.code === 'nothing-to-undo' || error.code === 'nothing-to-redo';
  if (calm) {
    showNote(what);
    return;
  }
  notifications.show({
    id: `error-${error.code}`,
    title: what,
    message: next,
    color: 'red',
    autoClose: 8000,
    closeButtonProps: { 'aria-label': text.frame.close },
    role: 'alert',
  });
}
