import { walkComposer } from './scripts/composer.walks';
import { walkQueue } from './scripts/queue.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkComposer(app);
walkQueue(app);
