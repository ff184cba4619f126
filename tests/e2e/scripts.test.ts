import { walkCopying } from './scripts/copying.walks';
import { walkEditor } from './scripts/editor.walks';
import { walkLibrary } from './scripts/library.walks';
import { shareApp } from './support/shared-app';
import { chooseDemo } from './support/steps';

const app = shareApp(chooseDemo);

walkLibrary(app);
walkCopying(app);
walkEditor(app);
