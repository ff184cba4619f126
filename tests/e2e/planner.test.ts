import { walkCalendar } from './planner/calendar.walks';
import { walkMaterials } from './planner/materials.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkCalendar(app);
walkMaterials(app);
