import { notifications } from '@mantine/notifications';
import { text } from '../i18n/text';

/** Milliseconds after which work says what it is doing; most is done before. */
const patience = 700;

let started = 0;

/** What a person is told of work that lasts, stage by stage. */
export type LongWork = Readonly<{
  say: (sentence: string) => void;
  /** Takes it back: what came of the work is said by another toast. */
  end: () => void;
}>;

/** Says in a toast what is being done, once that lasts; it stays until the work ends. */
export function beginLongWork(sentence: string): LongWork {
  started += 1;
  const id = `long-work-${started}`;
  let said = sentence;
  let shown = false;
  const toast = () =>
    ({ id, message: said, loading: true, autoClose: false, withCloseButton: false }) as const;
  const timer = setTimeout(() => {
    shown = true;
    notifications.show({ ...toast(), role: 'status' });
  }, patience);
  return {
    say(next) {
      if (next === said) return;
      said = next;
      if (shown) notifications.update(toast());
    },
    end() {
      clearTimeout(timer);
      if (shown) notifications.hide(id);
    },
  };
}

/** How far a command is, in words. Every command begins with 0 of 1, whether it goes on to report or not. */
export function progressInWords(done: number, total: number): string {
  return total > 1 ? text.frame.working.at(done, total) : text.frame.working.writing;
}
