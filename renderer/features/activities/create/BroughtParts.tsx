import { Accordion, List, Text } from '@mantine/core';
import type { ActivityTemplate } from '../../../../shared/domain/activities/activity-template';
import { dayOf, instantOf, type TimeOfDay, timeOf } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import classes from './BroughtParts.module.css';

const words = text.activityTemplates.create;
const minute = 60_000;

type BroughtPartsProps = Readonly<{ template: ActivityTemplate; startsAt: TimeOfDay }>;

/** What a template brings besides its tasks; each part unfolds. */
export function BroughtParts({ template, startsAt }: BroughtPartsProps) {
  const { scripts, metrics, risks, cues, budget } = template;
  const parts = {
    scripts: scripts.map(({ title }) => title),
    metrics: metrics.map(({ name, goal, unit }) => (goal === null ? name : words.goal(name, goal, unit))),
    risks: risks.map(({ risk, trigger }) => (trigger ? words.risk(risk, trigger) : risk)),
    cues: cues.map((cue) => words.cue(timeAfter(startsAt, cue.minute), cue.title)),
    budget: budget.map(({ side, name }) => words[side](name)),
  };
  const names = ['scripts', 'metrics', 'risks', 'cues', 'budget'] as const;
  return (
    <Panel title={words.brings}>
      <Accordion multiple chevronPosition="left" chevronSize={16} className={classes.parts ?? ''}>
        {names
          .filter((name) => parts[name].length > 0)
          .map((name) => (
            <Accordion.Item key={name} value={name}>
              <Accordion.Control>
                <Text size="sm">{words.partCount(words.parts[name], parts[name].length)}</Text>
              </Accordion.Control>
              <Accordion.Panel>
                <List size="sm" spacing={4}>
                  {parts[name].map((line, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a template, which never change place
                    <List.Item key={index} className="person-text">
                      {line}
                    </List.Item>
                  ))}
                </List>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
      </Accordion>
    </Panel>
  );
}

/** The time of day so many minutes after another. */
function timeAfter(startsAt: TimeOfDay, minutes: number): TimeOfDay {
  return timeOf(instantOf(dayOf(0), startsAt) + minutes * minute);
}
