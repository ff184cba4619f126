import { walkCommunities } from './community/communities.walks';
import { walkOnboarding } from './community/onboarding.walks';
import { walkPeopleToday } from './community/people.walks';
import { walkToday } from './community/today.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkToday(app);
walkPeopleToday(app);
walkOnboarding(app);
walkCommunities(app);
