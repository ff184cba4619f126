import { Anchor, Group, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import {
  itemsBehind,
  type RankOrder,
  type RankRow,
} from '../../../../shared/domain/planner/feedback/rank-items';
import { useToday } from '../../../data/use-today';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { nameOf } from './RankingTable';
import classes from './review.module.css';

const words = text.exchange.ranking;

type RankedItemsProps = Readonly<{ row: RankRow; order: RankOrder; onOpen: () => void }>;

/** The items behind a number, each with its own and a way into it. */
export function RankedItems({ row, order, onOpen }: RankedItemsProps) {
  const today = useToday();
  const items = itemsBehind(row, order);
  const title = words.behind(nameOf(row), words.measures[order]);
  return (
    <section aria-label={title}>
      <Group gap="xs" mb={4}>
        <Title order={3} size="h5">
          {title}
        </Title>
        <Text size="xs" c="dimmed">
          {words.items(items.length)}
        </Text>
      </Group>
      <ul className={classes.items}>
        {items.map((item) => (
          <li key={item.id} className={classes.item}>
            <Text size="sm" c="dimmed" flex="none" w={112}>
              {sayDateAndWeekday(item.day, today)}
            </Text>
            <Anchor
              component={Link}
              to={`/planner?item=${item.id}&day=${item.day}`}
              size="sm"
              className="one-line"
              title={item.title}
              onClick={onOpen}
            >
              {item.title}
            </Anchor>
            <Text size="sm" ml="auto" flex="none">
              {order === 'count' ? '' : item.feedback[order]}
            </Text>
            <Text size="xs" c="dimmed" flex="none">
              {text.item.feedback.sources[item.feedback.source]}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
