import fc from 'fast-check';
import { expect, it } from 'vitest';
import { peopleRows } from '#shared/domain/backup/assess-store';
import type { DataTableName } from '#shared/domain/store/data-tables';
import { keeperPace } from '#shared/keeper/keeper-pace';
import type { WeiluError } from '#shared/wire/errors';
import { makeSmallWorld } from '../vault/small-world';
import type { Step } from '../vault/step-inputs/step';
import { allowedRefusals, inputOf, pickedTables, pickFrom, stepCommands, stepTexts } from '../vault/steps';
import { createComputer, type KeptVault } from './kept-vault';

/** What may happen to a computer on which the app runs. */
type Event =
  | Readonly<{ kind: 'command'; step: Step }>
  | Readonly<{ kind: 'clock'; hours: number }>
  | Readonly<{ kind: 'folder'; how: 'sound' | 'full' | 'refused' }>
  | Readonly<{
      kind: 'undo' | 'backup' | 'time' | 'quit' | 'crash' | 'lose' | 'recover' | 'goBack' | 'prune';
    }>;

const command: fc.Arbitrary<Event> = fc.record({
  kind: fc.constant('command'),
  step: fc.record({
    command: fc.constantFrom(...stepCommands),
    pick: fc.nat(50),
    text: fc.constantFrom(...stepTexts),
    flag: fc.boolean(),
  }),
});
const happening: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('undo', 'backup', 'time', 'quit', 'crash', 'lose', 'recover', 'goBack', 'prune'),
  }),
  fc.record({ kind: fc.constant('clock'), hours: fc.constantFrom(-9_000, -30, -1, 1, 30, 800) }),
  fc.record({ kind: fc.constant('folder'), how: fc.constantFrom('sound', 'full', 'refused') }),
);
const life = fc.array(fc.oneof({ weight: 2, arbitrary: command }, { weight: 3, arbitrary: happening }), {
  minLength: 5,
  maxLength: 25,
});

it('whatever happens, nothing that the files had is lost, and nobody is asked without a reason', async () => {
  const property = fc.asyncProperty(life, async (events) => {
    const one = await createLife();
    try {
      for (const event of events) await one.live(event);
      await one.live({ kind: 'folder', how: 'sound' });
      await one.live({ kind: 'lose' });
      await one.live({ kind: 'quit' });
    } finally {
      await one.end();
    }
  });
  await fc.assert(property, { numRuns: 25, seed: 20261122, endOnFailure: true });
});

/** One computer, its app, and what must be found on it. */
async function createLife() {
  const computer = createComputer();
  let app = await computer.start();
  await makeSmallWorld(app.api);
  let sound = true;

  /** Lets the keeper finish what it has begun. */
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await app.keeper.settle('interval').catch(() => undefined);
  };

  /** Whether the files have every change, in the newest snapshot or in the journal behind it. */
  async function isWritten(): Promise<boolean> {
    if (app.state().failing) return false;
    const { seq, databaseId } = await app.api.query('backup.position', {});
    const counts = await app.api.query('backup.counts', {});
    if (seq === 0 && peopleRows(counts) === 0) return true;
    const [newest] = await app.keeper.list();
    if (!newest) return false;
    const { file, journal } = await app.keeper.read(newest.name);
    const files = { file, journal: [...journal], passphrase: null };
    const told = await app.api.perform('backup.inspect', files);
    return told.summary.databaseId === databaseId && told.journal.seq === seq;
  }

  /** With a sound folder everything comes to be written by itself; until it is, every screen says so. */
  async function untilWritten(): Promise<void> {
    computer.folder.become('sound');
    sound = true;
    for (let times = 0; times < 200; times += 1) {
      if (await isWritten()) return;
      if (app.state().failing) app.pass(keeperPace.retryJournal);
      if (times > 20) app.pass(keeperPace.afterStart);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    throw new Error(`never written: ${JSON.stringify(app.state())}`);
  }

  async function startAgain(reason: string): Promise<void> {
    app = await computer.start();
    expect([reason, app.state().stage, app.state().recovery, app.state().error]).toEqual([
      reason,
      'ready',
      null,
      null,
    ]);
  }

  const events: { [Kind in Event['kind']]: (event: Extract<Event, { kind: Kind }>) => Promise<void> } = {
    command: ({ step }) => take(app, step),
    undo: () => allowed(app.api.execute('history.undo', {}), ['nothing-to-undo']),
    async backup() {
      await allowed(app.keeper.create('manual'), sound ? [] : ['store-full', 'folder-refused']);
    },
    async time() {
      app.pass(keeperPace.afterStart);
      app.pass(keeperPace.retrySnapshot);
      app.pass(10 * 60_000);
      await settled();
    },
    async clock({ hours }) {
      computer.turnClock(hours * 60 * 60_000);
    },
    async folder({ how }) {
      computer.folder.become(how);
      sound = how === 'sound';
    },
    async quit() {
      await app.keeper.close();
      await restartKeeping('quit');
    },
    crash: () => restartKeeping('crash'),
    async lose() {
      await untilWritten();
      const before = await app.dump();
      const { database } = await app.door.open();
      const people = await database.communities.count();
      await app.crash();
      computer.loseStore();
      app = await computer.start();
      if (people > 0) expect(app.state()).toMatchObject({ stage: 'recover', recovery: { reason: 'gone' } });
      if (app.state().stage === 'recover') {
        const [newest] = await app.keeper.list();
        await app.keeper.recover({ name: newest?.name ?? '' }, null);
      }
      expect(app.state().stage).toBe('ready');
      expect(await app.dump()).toBe(before);
    },
    async recover() {
      if (!sound) return;
      await untilWritten();
      const before = await app.dump();
      const [newest] = await app.keeper.list();
      if (!newest) return;
      await app.keeper.recover({ name: newest.name }, null);
      expect(await app.dump()).toBe(before);
    },
    async goBack() {
      if (!app.state().canGoBack) return;
      await allowed(app.keeper.goBack(), ['store-full', 'folder-refused']);
      expect(app.state().stage).toBe('ready');
    },
    async prune() {
      await app.api.perform('history.prune', {});
    },
  };

  /** The app ends and starts again: whatever was written down, the store is as it was. */
  async function restartKeeping(reason: string) {
    const before = await app.dump();
    await app.crash();
    await startAgain(reason);
    expect(await app.dump()).toBe(before);
  }

  return {
    live: async (event: Event) => (events[event.kind] as (event: Event) => Promise<void>)(event),
    end: () => app.crash(),
  };
}

async function take(app: KeptVault, step: Step): Promise<void> {
  const { database } = await app.door.open();
  const ids = new Map<DataTableName, readonly string[]>();
  for (const name of pickedTables) {
    ids.set(name, await database.table<unknown, string>(name).toCollection().primaryKeys());
  }
  const input = inputOf(step, pickFrom(ids, step));
  await allowed(app.api.execute(step.command, input as never), allowedRefusals);
}

async function allowed(work: Promise<unknown>, codes: readonly string[]): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    if (!codes.includes((thrown as WeiluError).code)) throw thrown;
  }
}
