import { Text } from '@mantine/core';
import type { Day } from '../../../../shared/domain/days';
import type { RestState } from '../../../../shared/domain/planner/materials/rest-state';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';

const words = text.materials.rest;

/** How a material stands, in a few words. */
export function sayRest(state: RestState): string {
  return state.kind === 'resting' ? words.resting(state.daysLeft) : words[state.kind];
}

/** How a material stands, with its day; empty where there is nothing more to say. */
export function sayRestFully(state: RestState, today: Day): string {
  if (state.kind === 'resting') return words.restingFully(sayDate(state.until, today));
  if (state.kind === 'expired') return words.expiredFully(sayDate(state.on, today));
  return state.kind === 'not-allowed' ? words.notAllowedFully : '';
}

/** How a material stands: what is in the way of its use is said in the colour of warnings. */
export function RestBadge({ state, today }: Readonly<{ state: RestState; today: Day }>) {
  const free = state.kind === 'free';
  return (
    <Text
      span
      size="xs"
      className="one-line"
      c={free ? 'dimmed' : 'var(--weilu-warning-text)'}
      fw={free ? 400 : 600}
      title={sayRestFully(state, today)}
    >
      {sayRest(state)}
    </Text>
  );
}
