import { Anchor, Card, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import classes from './Panel.module.css';

type PanelProps = Readonly<{
  title: string;
  /** Where the title leads, when there is more to see. */
  link?: string;
  note?: ReactNode;
  buttons?: ReactNode;
  children: ReactNode;
}>;

/** A titled card, a region of its own for assistive technology. */
export function Panel({ title, link, note, buttons, children }: PanelProps) {
  const titleId = useId();
  return (
    <Card component="section" aria-labelledby={titleId} className={classes.panel ?? ''}>
      <Group className={classes.head ?? ''} wrap="nowrap" gap="xs">
        <Title order={2} size="h3" id={titleId} className="one-line">
          {link ? (
            <Anchor component={Link} to={link} inherit c="inherit">
              {title}
            </Anchor>
          ) : (
            title
          )}
        </Title>
        <Text size="sm" c="dimmed" component="div" className="one-line">
          {note}
        </Text>
        <Group ml="auto" gap="xs" wrap="nowrap" flex="none">
          {buttons}
        </Group>
      </Group>
      {children}
    </Card>
  );
}
