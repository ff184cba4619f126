import { Group, Select, Text, Timeline, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { type TimelineEvent, timelineKinds } from '../../../../shared/domain/timeline/timeline-event';
import { useToday } from '../../../data/use-today';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { Section } from './Section';

const words = text.members.drawer.timeline;

/** What happened with a member, newest first. */
export function TimelineSection({ timeline }: Readonly<{ timeline: readonly TimelineEvent[] }>) {
  const today = useToday();
  const [kind, setKind] = useState<string>('all');
  const present = timelineKinds.filter((one) => timeline.some((event) => event.kind === one));
  const shown = timeline.filter((event) => kind === 'all' || event.kind === kind);
  return (
    <Section title={text.members.drawer.sections.timeline}>
      {timeline.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      {present.length > 1 && (
        <Group justify="end" mb={4}>
          <Select
            size="xs"
            w={120}
            aria-label={words.filter}
            allowDeselect={false}
            data={[
              { value: 'all', label: words.all },
              ...present.map((value) => ({ value, label: words.kinds[value] })),
            ]}
            value={kind}
            onChange={(value) => setKind(value ?? 'all')}
          />
        </Group>
      )}
      <Timeline
        bulletSize={10}
        lineWidth={1}
        active={-1}
        role="list"
        aria-label={text.members.drawer.sections.timeline}
      >
        {shown.map((event) => (
          <Timeline.Item key={event.id} role="listitem">
            <Tooltip label={sayFully(event.at)} position="left">
              <Text size="xs" c="dimmed" span>
                {sayMoment(event.at, today)} · {words.kinds[event.kind]}
              </Text>
            </Tooltip>
            <Text size="sm" className="person-text" style={{ whiteSpace: 'pre-wrap' }}>
              {event.text}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
