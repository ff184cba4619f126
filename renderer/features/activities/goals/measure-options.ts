import { closenessMeasures, type Measure } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';

const { measures, measureGroups } = text.ledgers.goals;

function group(name: string, ...values: readonly Measure[]) {
  return { group: name, items: values.map((value) => ({ value, label: measures[value] })) };
}

/** Where an actual number can come from, as the field to choose it offers them. */
export const measureOptions = [
  group(measureGroups.hand, 'manual'),
  group(measureGroups.people, 'signed', 'attended', 'attendance-rate'),
  group(measureGroups.chain, 'chain-people', 'chain-quantity', 'chain-amount'),
  group(measureGroups.checkIn, 'check-in-people', 'check-in-completed'),
  group(measureGroups.money, 'rewards-sent', 'income'),
  group(measureGroups.closer, ...closenessMeasures),
];
