import { Button, type ButtonProps } from '@mantine/core';
import { Link } from 'react-router';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { text } from '../../i18n/text';

type OpenItemProps = Readonly<{ item: PlannerItem; variant?: ButtonProps['variant'] }>;

/** Goes to an item in the calendar, to write it. */
export function OpenItem({ item, variant = 'default' }: OpenItemProps) {
  return (
    <Button
      component={Link}
      to={`/planner?item=${item.id}&day=${item.day}`}
      size="xs"
      variant={variant}
      aria-label={text.today.openOf(item.title)}
    >
      {text.today.open}
    </Button>
  );
}
