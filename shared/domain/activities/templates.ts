import type { ActivityTemplate } from './activity-template';
import { bargainTemplate } from './templates/bargain';
import { bookTalkTemplate } from './templates/book-talk';
import { campClosingTemplate } from './templates/camp-closing';
import { campOpeningTemplate } from './templates/camp-opening';
import { checkInTemplate } from './templates/check-in';
import { fissionTemplate } from './templates/fission';
import { groupBuyTemplate } from './templates/group-buy';
import { offlineTemplate } from './templates/offline';
import { questTemplate } from './templates/quest';
import { quizTemplate } from './templates/quiz';
import { sharingTemplate } from './templates/sharing';
import { signInTemplate } from './templates/sign-in';
import { splitCouponTemplate } from './templates/split-coupon';
import { trialTemplate } from './templates/trial';

/** What the templates of a shelf are for: 卖货, 打卡与任务, 聚会与分享, 拉新. */
export const templateShelves = ['sell', 'habit', 'meet', 'grow'] as const;
export type TemplateShelf = (typeof templateShelves)[number];

/** The templates that come with the app, by what they are for, in the order they are offered. */
export const shelvedTemplates: Readonly<Record<TemplateShelf, readonly ActivityTemplate[]>> = {
  sell: [groupBuyTemplate, bargainTemplate, splitCouponTemplate, trialTemplate],
  habit: [checkInTemplate, signInTemplate, quizTemplate, questTemplate],
  meet: [sharingTemplate, bookTalkTemplate, campOpeningTemplate, campClosingTemplate, offlineTemplate],
  grow: [fissionTemplate],
};

/** The templates that come with the app, in the order they are offered. */
export const activityTemplates: readonly ActivityTemplate[] = templateShelves.flatMap(
  (shelf) => shelvedTemplates[shelf],
);

/** The built-in template of an id, or null when there is none (any more). */
export function findActivityTemplate(id: string): ActivityTemplate | null {
  return activityTemplates.find((template) => template.id === id) ?? null;
}
