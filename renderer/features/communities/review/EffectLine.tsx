import { Text } from '@mantine/core';
import { text } from '../../../i18n/text';
import type { ReviewView } from './use-review';

const words = text.review;

/** What carrying out the list would do, and how many were removed today. */
export function EffectLine({ view: { simulated, removedToday, settings } }: Readonly<{ view: ReviewView }>) {
  const { people, after, activeShare, activeShareAfter } = simulated;
  const { share, active } = words.report;
  const parts = [
    words.report.people(people, after),
    activeShare === null || activeShareAfter === null
      ? ''
      : active(share(activeShare), share(activeShareAfter)),
    words.running.removedToday(removedToday, settings.perDay),
  ];
  const line = `${words.report.effect}：${parts.filter(Boolean).join('，')}`;
  return (
    <Text size="sm" c="dimmed" ml="auto" className="one-line" title={line}>
      {line}
    </Text>
  );
}
