import type { ActivityTemplate } from './activity';
import { checkInTemplate } from './templates/check-in';
import { groupBuyTemplate } from './templates/group-buy';
import { sharingTemplate } from './templates/sharing';
import { trialTemplate } from './templates/trial';

/** The templates that come with the app, in the order they are offered. */
export const activityTemplates: readonly ActivityTemplate[] = [
  groupBuyTemplate,
  checkInTemplate,
  sharingTemplate,
  trialTemplate,
];

/** The built-in template of an id, or null when there is none (any more). */
export function findActivityTemplate(id: string): ActivityTemplate | null {
  return activityTemplates.find((template) => template.id === id) ?? null;
}
