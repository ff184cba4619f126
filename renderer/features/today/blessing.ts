import type { Day } from '../../../shared/domain/days';
import type { KeyDate } from '../../../shared/wire/nouns/today';
import { sayDate } from '../../i18n/say-day';
import { text } from '../../i18n/text';

type Wished = Pick<KeyDate, 'kind' | 'label' | 'count' | 'on'>;

/** Whether the words are for a day that is still to come. A membership that runs out is spoken of beforehand. */
export function isAhead({ kind, on }: Pick<KeyDate, 'kind' | 'on'>, today: Day): boolean {
  return kind !== 'paid-until' && on > today;
}

/** The day on which the words are to be sent. */
export function sentOn(date: Pick<KeyDate, 'kind' | 'on'>, today: Day): Day {
  return isAhead(date, today) ? date.on : today;
}

/** The app's own words for a key date. A date in them holds on whichever day they are sent. */
export function blessing(date: Wished, name: string, community: string, today: Day): string {
  const { blessings } = text.today;
  const { kind, label, count, on } = date;
  if (kind === 'joined') return blessings.joined(name, community, count ?? 0);
  if (kind === 'paid-until') return blessings['paid-until'](name, sayDate(on, today));
  return kind === 'field' ? blessings.field(name, label) : blessings.birthday(name);
}
