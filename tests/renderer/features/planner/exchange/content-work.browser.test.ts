import { expect, test } from 'vitest';
import { writeIcsInBackground } from '../../../../../renderer/features/planner/exchange/content-work';
import { plannerItem } from '../../../../shared/planner/exchange/items';

const calendar = { name: '小满的群', zone: 'Asia/Shanghai' };

test('a calendar is written in a worker, which can be stopped in the middle of it', async () => {
  const stopping = new AbortController();
  const one = await writeIcsInBackground([plannerItem({ title: '夜聊' })], calendar, stopping.signal);
  expect(one).toContain('SUMMARY:夜聊');
  const many = Array.from({ length: 5_000 }, () => plannerItem({ body: '好内容慢慢看。'.repeat(50) }));
  const writing = writeIcsInBackground(many, calendar, stopping.signal);
  stopping.abort();
  expect(await writing).toBeNull();
});
