import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { text } from '../../../i18n/text';
import classes from './exchange.module.css';

/** A line of what an import would do. */
export type PreviewLine = Readonly<{ key: string; when: string; what: string; note?: string }>;

/** Lines shown of each part; the number of the rest is said. */
const shown = 100;

/** One part of what an import would do; nothing where there is nothing. */
export function PreviewList({ title, lines }: Readonly<{ title: string; lines: readonly PreviewLine[] }>) {
  const titleId = useId();
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <Title order={3} size="h5" id={titleId} mb={4}>
        {title}
      </Title>
      <ul className={classes.lines}>
        {lines.slice(0, shown).map(({ key, when, what, note }) => (
          <li key={key} className={classes.line}>
            <Text size="sm" c="dimmed" component="span" className={classes.when ?? ''}>
              {when}
            </Text>
            <Text size="sm" component="span" className="one-line" title={what}>
              {what}
            </Text>
            {note && (
              <Text size="xs" c="dimmed" component="span" flex="none">
                {note}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {lines.length > shown && (
        <Text size="xs" c="dimmed">
          {text.exchange.importing.more(lines.length - shown)}
        </Text>
      )}
    </section>
  );
}
