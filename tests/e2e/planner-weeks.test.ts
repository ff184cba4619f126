import { walkExchange } from './planner/exchange.walks';
import { walkSend } from './planner/send.walks';
import { walkSeries } from './planner/series.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkExchange(app);
walkSend(app);
walkSeries(app);
