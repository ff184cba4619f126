import { Badge, Button, Group, Text } from '@mantine/core';
import type { Advice } from '../../../../shared/domain/planner/advice/advice';
import { alternativesFor } from '../../../../shared/domain/planner/advice/alternatives';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useScope } from '../../../data/scope';
import { useToday } from '../../../data/use-today';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { usePlanIdea } from '../use-plan-idea';
import { usePlannerAddress } from '../use-planner-address';
import classes from './AdvicePanel.module.css';
import { adviceInWords } from './advice-words';

const words = text.rhythm.advice;

type AdviceRowProps = Readonly<{
  advice: Advice;
  /** 素材库; undefined until it is read. */
  library: readonly MaterialRow[] | undefined;
}>;

/** One piece of advice: what is amiss and why, 去看, and what could be sent instead. */
export function AdviceRow({ advice, library }: AdviceRowProps) {
  const today = useToday();
  const { change } = usePlannerAddress();
  const { kind, days, itemIds, planOn } = advice;
  const shownDay = planOn ?? days[0] ?? today;
  const isAboutItems = kind === 'unready' || kind === 'collision';
  const isOfDays = kind === 'collision' && days.length > 1;
  return (
    <li className={classes.row}>
      <Badge
        variant="light"
        color={kind === 'unready' ? 'yellow' : 'gray'}
        radius="sm"
        className={classes.kind ?? ''}
      >
        {words.names[kind]}
      </Badge>
      <div className={classes.words}>
        <Text size="sm">{adviceInWords(advice, today)}</Text>
        {isOfDays ? <Days advice={advice} /> : null}
        {planOn !== null && library ? <Alternatives advice={advice} library={library} /> : null}
      </div>
      {isOfDays ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={words.lookAt(sayDay(shownDay, today))}
          onClick={() => change({ day: shownDay, ...(isAboutItems ? { item: itemIds[0] ?? null } : {}) })}
        >
          {words.look}
        </Button>
      )}
    </li>
  );
}

/** The days of a collision, each a link to its first item. */
function Days({ advice: { days, itemIds } }: Pick<AdviceRowProps, 'advice'>) {
  const today = useToday();
  const { change } = usePlannerAddress();
  return (
    <Group gap={6} mt={4}>
      {days.map((day, index) => (
        <Button
          key={day}
          size="compact-xs"
          variant="default"
          className={classes.chip ?? ''}
          aria-label={words.lookAt(sayDay(day, today))}
          onClick={() => change({ day, item: itemIds[index] ?? null })}
        >
          {sayDay(day, today)}
        </Button>
      ))}
    </Group>
  );
}

function Alternatives({
  advice,
  library,
}: Pick<AdviceRowProps, 'advice'> & Readonly<{ library: readonly MaterialRow[] }>) {
  const { rhythm } = useScope().community;
  const today = useToday();
  const plan = usePlanIdea();
  const { planOn, kind } = advice;
  if (planOn === null) return null;
  return (
    <Group gap={6} mt={4}>
      <Text size="xs" c="dimmed">
        {kind === 'gap' ? words.fill : words.instead}
      </Text>
      {alternativesFor(advice, library, rhythm).map((one) => (
        <Button
          key={`${one.kind} ${one.title}`}
          size="compact-xs"
          variant="default"
          className={classes.chip ?? ''}
          title={one.title}
          aria-label={words.plan(one.title, sayDay(planOn, today))}
          onClick={() => void plan(one, planOn)}
        >
          {words.chip(one.kind, one.title)}
        </Button>
      ))}
    </Group>
  );
}
