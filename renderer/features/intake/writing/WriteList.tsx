import { Text } from '@mantine/core';
import type { IntakeWrite } from '../../../../shared/wire/nouns/intake';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import classes from '../intake.module.css';

const words = text.intake;

/** Writes said in full; of more, the number. */
const mostShown = 300;

type WriteListProps = Readonly<{ writes: readonly IntakeWrite[]; nameOf: (id: string) => string }>;

/** 将写入: every exact write, in words. */
export function WriteList({ writes, nameOf }: WriteListProps) {
  const today = useToday();
  return (
    <div className={classes.scroller}>
      <ol className={classes.writes} aria-label={words.willWrite}>
        {writes.slice(0, mostShown).map((write, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
          <li key={index} className="person-text">
            {words.write(write, nameOf, today)}
          </li>
        ))}
      </ol>
      {writes.length > mostShown && (
        <Text size="sm" c="dimmed" p="xs">
          {words.more(writes.length - mostShown)}
        </Text>
      )}
    </div>
  );
}
