import { walkReview } from './community/review.walks';
import { walkImport } from './members/import.walks';
import { shareApp } from './support/shared-app';
import { beginCommunity, openScreen } from './support/steps';

const app = shareApp(async (page) => {
  await beginCommunity(page, '小满');
  await openScreen(page, '成员');
});

walkImport(app);
walkReview(app);
