import { Group, Radio, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ActivityTemplate } from '../../../../shared/domain/activities/activity-template';
import { text } from '../../../i18n/text';
import classes from './Gallery.module.css';

const words = text.activityTemplates.gallery;

type GalleryCardProps = Readonly<{
  template: ActivityTemplate;
  /** Tab goes to this one. */
  reached: boolean;
  /** What else can be done with it. */
  children?: ReactNode;
}>;

/** One template to choose. */
export function GalleryCard({ template, reached, children }: GalleryCardProps) {
  const { id, name, summary, tasks } = template;
  return (
    <div className={classes.row}>
      <Radio.Card
        value={id}
        data-template={id}
        className={`${classes.card} ${children ? classes.own : ''}`}
        aria-label={name}
        aria-description={summary}
        tabIndex={reached ? 0 : -1}
      >
        <Group gap="xs" wrap="nowrap" justify="space-between">
          <Text fw={600} className="one-line person-text" title={name}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" flex="none">
            {words.size(tasks.length)}
          </Text>
        </Group>
        <Text size="xs" c="dimmed" className="one-line person-text" title={summary}>
          {summary}
        </Text>
      </Radio.Card>
      {children ? <div className={classes.more}>{children}</div> : null}
    </div>
  );
}
