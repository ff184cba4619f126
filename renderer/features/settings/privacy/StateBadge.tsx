import { Badge } from '@mantine/core';

/** Whether something is on, beside the title of its panel. */
export function StateBadge({ on, label }: Readonly<{ on: boolean; label: string }>) {
  return (
    <Badge variant="light" color={on ? 'teal' : 'gray'} radius="sm">
      {label}
    </Badge>
  );
}
