import { walkChain } from './activities/chain.walks';
import { walkExports } from './activities/exports.walks';
import { walkPeople } from './activities/people.walks';
import { walkRetrospective } from './activities/retrospective.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkExports(app);
walkPeople(app);
walkChain(app);
walkRetrospective(app);
