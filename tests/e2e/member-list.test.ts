import { walkList } from './members/list.walks';
import { walkSegments } from './members/segments.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo, { viewport: { width: 1280, height: 800 } });

walkSegments(app);
walkList(app);
