import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Activity } from '../../../../shared/domain/activities/activity';
import { aimsOf } from '../../../../shared/domain/activities/retrospective/document/conclusions';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import classes from './Review.module.css';

const words = text.retrospective.aims;

/** 目标, the G of GRAI: as the plan has it, for that is where it is written. */
export function AimsPanel({ activity }: Readonly<{ activity: Activity }>) {
  const aims = [...new Set(aimsOf(activity))];
  return (
    <Panel
      title={words.title}
      buttons={
        <Anchor component={Link} to="?" size="xs">
          {words.edit}
        </Anchor>
      }
    >
      <div className={classes.facts}>
        {aims.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.empty}
          </Text>
        ) : (
          <ul className={classes.bullets}>
            {aims.map((aim) => (
              <li key={aim} className="person-text">
                {aim}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  );
}
