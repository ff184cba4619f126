import type { CommandName } from '#shared/wire/vault-contract';
import { activitiesCases } from './activities';
import { communitiesCases } from './communities';
import { expertsCases } from './experts';
import { fieldsCases } from './fields';
import { groupsCases } from './groups';
import { historyCases } from './history';
import { importPresetsCases } from './import-presets';
import { intakeCases } from './intake';
import {
  activityTemplatesCases,
  chainsCases,
  checkInsCases,
  lessonsCases,
  participantsCases,
  rewardsCases,
} from './ledgers';
import { materialsCases, templatesCases } from './materials';
import { membersCases } from './members';
import { mergingCases } from './merging';
import { onboardingCases } from './onboarding';
import { plannerCases } from './planner';
import { queueCases } from './queue';
import { reviewCases } from './review';
import { scriptsCases } from './scripts';
import { segmentsCases } from './segments';
import { seriesCases } from './series';
import { settingsCases } from './settings';
import type { CommandCase } from './stage';
import { storeCases } from './store';
import { tagsCases } from './tags';
import { wordsCases } from './words';

/** Every command of the vault. A command without a case does not compile, and fails the suite. */
export const commandCases: { readonly [Name in CommandName]: CommandCase<Name> } = {
  ...communitiesCases,
  ...groupsCases,
  ...storeCases,
  ...membersCases,
  ...importPresetsCases,
  ...mergingCases,
  ...tagsCases,
  ...fieldsCases,
  ...expertsCases,
  ...reviewCases,
  ...intakeCases,
  ...segmentsCases,
  ...scriptsCases,
  ...queueCases,
  ...wordsCases,
  ...onboardingCases,
  ...plannerCases,
  ...seriesCases,
  ...materialsCases,
  ...templatesCases,
  ...activitiesCases,
  ...activityTemplatesCases,
  ...participantsCases,
  ...checkInsCases,
  ...rewardsCases,
  ...chainsCases,
  ...lessonsCases,
  ...historyCases,
  ...settingsCases,
};
