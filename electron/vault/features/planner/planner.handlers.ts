import type { plannerCommands } from '#shared/wire/nouns/planner';
import type { CommandHandlers } from '../../store/run-command';
import { dealSeries } from './deal-series';
import { importItems } from './import-items';
import { copyItems, rescheduleItem, shiftItems } from './move-items';
import { removeItem, removeMany } from './remove-items';
import { saveStatutory } from './save-statutory';
import { recordFeedback, skipItem, stampSent } from './sent-items';
import { createSeries, extendSeries, removeSeries, updateSeries } from './series.handlers';
import { setHost, swapHosts } from './series-hosts';
import { createItem, updateItem, updateMany } from './update-item';

export const plannerHandlers: CommandHandlers<keyof typeof plannerCommands> = {
  'planner.create': createItem,
  'planner.update': updateItem,
  'planner.updateMany': updateMany,
  'planner.reschedule': rescheduleItem,
  'planner.shift': shiftItems,
  'planner.copyTo': copyItems,
  'planner.remove': removeItem,
  'planner.removeMany': removeMany,
  'planner.stampSent': stampSent,
  'planner.skip': skipItem,
  'planner.recordFeedback': recordFeedback,
  'planner.import': importItems,
  'planner.saveStatutory': saveStatutory,
  'series.create': createSeries,
  'series.update': updateSeries,
  'series.remove': removeSeries,
  'series.extend': extendSeries,
  'series.setHost': setHost,
  'series.swapHosts': swapHosts,
  'series.deal': dealSeries,
};
