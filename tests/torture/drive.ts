import type { Page } from 'playwright-core';
import type { RunningApp } from '../e2e/support/app';
import { pageScript } from '../e2e/support/page-script';
import type { Step } from '../vault/step-inputs/step';
import type { StoreAudit } from './audit';
import type {} from './page-client';

/** What a test does to the running page. */
export type Driver = Readonly<{
  audit: () => Promise<StoreAudit>;
  take: (steps: ReadonlyArray<Step & Readonly<{ id: string }>>) => Promise<void>;
  /** Whether snapshot and journal lead to the store's last change within some seconds. */
  filesReach: (store: StoreAudit) => Promise<boolean>;
  page: Page;
}>;

let script: Promise<string> | null = null;

/** Puts the torture's client into the page once the app has opened its store. */
export async function prepareTorture(
  app: RunningApp,
  onAnswer: (commandId: string, refusal: string) => void,
): Promise<Driver> {
  script ??= pageScript(new URL('page-client.ts', import.meta.url));
  const page = app.page();
  await page.exposeFunction('acknowledged', onAnswer).catch(() => undefined);
  await waitForApp(page);
  await page.evaluate(await script);
  await page.evaluate(() => window.torture?.client.hello());
  return {
    audit: () =>
      page.evaluate(() => {
        if (!window.torture) throw new Error('the torture client is not there');
        return window.torture.auditStore();
      }),
    take: (steps) => page.evaluate((given) => window.torture?.take(given), steps),
    page,
    async filesReach({ databaseId, seq }) {
      if (seq === 0) return true;
      for (let tries = 0; tries < 400; tries += 1) {
        // A file may be renamed or removed while they are read: then they are read again.
        const files = await page
          .evaluate((id) => window.torture?.auditFiles(id), databaseId)
          .catch(() => undefined);
        if ((files?.reach ?? -1) >= seq) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    },
  };
}

/** Recovers the newest backup if the app asks for it; tells whether it did. */
export async function recoverIfAsked(page: Page): Promise<boolean> {
  const choice = page.getByRole('button', { name: '开始我的社群' });
  const frame = page.getByRole('navigation');
  const recover = page.getByRole('button', { name: '恢复这一份' });
  await choice.or(frame).or(recover).first().waitFor();
  if (!(await recover.isVisible())) return false;
  await recover.click();
  await choice.or(frame).first().waitFor();
  return true;
}

/** The first-run choice, the frame, or the recovery screen: the keeper has looked at the store. */
async function waitForApp(page: Page): Promise<void> {
  const choice = page.getByRole('button', { name: '开始我的社群' });
  const frame = page.getByRole('navigation');
  await choice
    .or(frame)
    .first()
    .waitFor()
    .catch(async () => {
      throw new Error(`the app did not open: ${await page.locator('body').textContent()}`);
    });
}
