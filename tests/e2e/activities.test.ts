import { walkLedger } from './activities/ledger.walks';
import { walkPlan } from './activities/plan.walks';
import { walkRun } from './activities/run.walks';
import { walkTasks } from './activities/tasks.walks';
import { walkTemplates } from './activities/templates.walks';
import { shareApp } from './support/shared-app';
import { beginCommunity } from './support/steps';

const app = shareApp((page) => beginCommunity(page, '晚风读书会'));

walkTasks(app);
walkPlan(app);
walkLedger(app);
walkTemplates(app);
walkRun(app);
