import { timeOfDay } from '../../days';
import type { ScriptId } from '../../ids';
import { newScriptFields, type Scenario, type Script } from '../../scripts/script';
import { type DemoClock, pastInstant } from '../demo-clock';
import { demoCommunityId, demoId } from '../demo-ids';
import { activityScripts } from './activities';
import { crisisScripts } from './crisis';
import { faqScripts } from './faq';
import { momentScripts } from './moments';
import { privateScripts } from './private';
import { reminderScripts } from './reminders';
import { ruleScripts } from './rules';
import type { ScriptSeed } from './script-seed';
import { welcomeScripts } from './welcome';

const scriptsByScenario: Readonly<Record<Scenario, readonly ScriptSeed[]>> = {
  欢迎: welcomeScripts,
  群规: ruleScripts,
  FAQ: faqScripts,
  提醒: reminderScripts,
  活动: activityScripts,
  危机: crisisScripts,
  私聊: privateScripts,
  朋友圈: momentScripts,
};

/** Id of 欢迎新人（一人）, which timelines mention. */
export const singleWelcomeId = demoId<ScriptId>('script', 2);

/** The scripts of the demo community, in the order of the scenarios. */
export function buildScripts(clock: DemoClock): readonly Script[] {
  const entries = Object.entries(scriptsByScenario) as [Scenario, readonly ScriptSeed[]][];
  const seeds = entries.flatMap(([scenario, list]) => list.map((seed) => ({ scenario, seed })));
  return seeds.map(({ scenario, seed }, index): Script => {
    const createdAt = pastInstant(clock, 290 - index * 3, timeOfDay('15:20'));
    const { title, folder, tags, body, uses } = seed;
    return {
      id: demoId<ScriptId>('script', index + 1),
      communityId: demoCommunityId,
      title,
      body,
      scenario,
      folder,
      tags,
      favourite: seed.favourite ?? false,
      archivedAt: seed.archived ? pastInstant(clock, 120, timeOfDay('22:00')) : null,
      useCount: uses,
      lastUsedAt: seed.lastUsed === null ? null : pastInstant(clock, seed.lastUsed, timeOfDay('20:30')),
      createdAt,
      ...newScriptFields,
      updatedAt: seed.archived ? pastInstant(clock, 120, timeOfDay('22:00')) : createdAt,
    };
  });
}
