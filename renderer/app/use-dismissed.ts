import { useLocalStorage } from '@mantine/hooks';
import { useToday } from '../data/use-today';
import type { DismissableKind } from './gravest-notice';

/** Notices put off for today, and how to put one off. Kept by the page, for a reload is no new day. */
export function useDismissed(): Readonly<{
  dismissed: readonly DismissableKind[];
  dismiss: (kind: DismissableKind) => void;
}> {
  const today = useToday();
  const [diskDay, setDiskDay] = useDismissedDay('disk-low');
  const [copyDay, setCopyDay] = useDismissedDay('copy-due');
  const days = { 'disk-low': diskDay, 'copy-due': copyDay } as const;
  const kinds = ['disk-low', 'copy-due'] as const;
  return {
    dismissed: kinds.filter((kind) => days[kind] === today),
    dismiss: (kind) => (kind === 'disk-low' ? setDiskDay : setCopyDay)(today),
  };
}

/** The day a notice was put off last; whatever else the page kept is no today. */
function useDismissedDay(kind: DismissableKind) {
  return useLocalStorage<string>({
    key: `weilu-dismissed-${kind}`,
    defaultValue: '',
    getInitialValueInEffect: false,
    serialize: (day) => day,
    deserialize: (kept) => kept ?? '',
  });
}
