import { Text } from '@mantine/core';
import { useScope } from '../../data/scope';
import type { SendDoubt } from '../../data/send-progress';
import type { SendItem } from '../../data/use-send-item';
import { useToday } from '../../data/use-today';
import { sayMoment } from '../../i18n/say-day';
import { text } from '../../i18n/text';

const words = text.item.send;

type SendNoteProps = Readonly<{ sending: SendItem; className?: string | undefined }>;

/** What is to be known of the next step: why it is asked back, what is done by hand, which group it is for. */
export function SendNote({ sending: { steps, next, doubt }, className }: SendNoteProps) {
  const { groups } = useScope().community;
  if (!next) return null;
  const several = new Set(steps.map(({ groupIds }) => groupIds.join())).size > 1;
  const names = groups.filter(({ id }) => next.groupIds.includes(id)).map(({ name }) => name);
  const to = several && names.length > 0 ? words.to(names) : null;
  const byHand = next.kind === 'note' ? words.byHand(next.text) : null;
  if (!doubt && !to && !byHand) return null;
  return (
    <div className={className}>
      {to || byHand ? (
        <Text size="xs" c="dimmed" className="person-text">
          {[to, byHand].filter(Boolean).join(' · ')}
        </Text>
      ) : null}
      {doubt ? <Doubt doubt={doubt} /> : null}
    </div>
  );
}

function Doubt({ doubt }: Readonly<{ doubt: SendDoubt }>) {
  const today = useToday();
  const said = [
    ...(doubt.words.length > 0 ? [words.words(doubt.words)] : []),
    ...(doubt.sentAt === null ? [] : [words.sentBefore(sayMoment(doubt.sentAt, today), doubt.inGroup)]),
    words.pressAgain,
  ];
  return (
    <Text size="xs" c="var(--weilu-warning-text)" role="alert" className="person-text">
      {said.join('')}
    </Text>
  );
}
