import { walkAnotherCommunity, walkMembers } from './members/members.walks';
import { walkMerging } from './members/merging.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkMembers(app);
walkMerging(app);
walkAnotherCommunity(app);
