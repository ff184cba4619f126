import fc from 'fast-check';
import type { RunningApp } from '../e2e/support/app';
import type { Step } from '../vault/step-inputs/step';
import { stepCommands, stepTexts } from '../vault/steps';
import type { StoreAudit } from './audit';
import { prepareTorture } from './drive';

/** What came of killing the browser again and again. */
export type KillReport = Readonly<{
  commands: number;
  acknowledged: number;
  refused: number;
  kills: number;
  /** Commands that were on their way at a kill and are there whole. */
  wholeThough: number;
  rows: number;
  /** Times the files reached the store's last change after a restart. */
  filesCaughtUp: number;
  faults: readonly string[];
}>;

type Options = Readonly<{ commands: number; kills: number; seed: number; until: number }>;

/** Random steps, the same for the same seed; undo and redo as often as real operators use them. */
export function drawSteps(count: number, seed: number): ReadonlyArray<Step & Readonly<{ id: string }>> {
  const step = fc.record({
    command: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...creating) },
      { weight: 4, arbitrary: fc.constantFrom(...others) },
      { weight: 1, arbitrary: fc.constantFrom('history.undo' as const, 'history.redo' as const) },
    ),
    pick: fc.nat(50),
    text: fc.constantFrom(...stepTexts),
    flag: fc.boolean(),
  });
  const drawn = fc.sample(step, { numRuns: Math.max(1, count - firstCommands.length), seed });
  // A few rows of each kind first, so that what is drawn has something to be about.
  const first = firstCommands.map((command) => ({ command, pick: 0, text: '小雨', flag: true }) as const);
  return [...first, ...drawn].map((taken, index) => ({ ...taken, id: `torture-${index}` }));
}

const firstCommands = [
  'communities.create',
  'communities.addGroup',
  'members.create',
  'members.import',
  'tags.create',
  'scripts.create',
  'planner.create',
  'activities.create',
  'queue.fill',
] as const;

const creating = stepCommands.filter((name) => /create|import|fill|addTask|addGroup/.test(name));
/** Removing whole communities would leave most steps with nothing to be about. */
const others = stepCommands.filter(
  (name) => !creating.includes(name) && name !== 'communities.remove' && !name.startsWith('history.'),
);

/**
 * Kills the browser at random moments while it runs commands, and looks at the store after each restart: every command
 * that was acknowledged is there, none is there by half, and journal, store and files agree.
 */
export async function killAgainAndAgain(app: RunningApp, options: Options): Promise<KillReport> {
  const steps = drawSteps(options.commands, options.seed);
  const random = randomFrom(options.seed);
  const acknowledged = new Set<string>();
  const faults: string[] = [];
  let refused = 0;
  let kills = 0;
  let wholeThough = 0;
  let filesCaughtUp = 0;
  let next = 0;
  let last: StoreAudit | null = null;
  let onAnswer = () => {};
  const perLife = Math.ceil(options.commands / options.kills);

  while (next < steps.length && Date.now() < options.until) {
    const driver = await prepareTorture(app, (id, refusal) => {
      if (refusal === '') acknowledged.add(id);
      else refused += 1;
      onAnswer();
    });
    last = await driver.audit();
    faults.push(...faultsOf(last, acknowledged));
    wholeThough += last.commandIds.filter((id) => id.startsWith('torture-') && !acknowledged.has(id)).length;
    for (const id of last.commandIds) if (id.startsWith('torture-')) acknowledged.add(id);
    if (await driver.filesReach(last)) filesCaughtUp += 1;
    else faults.push(`the files do not lead to change ${last.seq}`);

    const answers = 1 + Math.floor(random() * 2 * perLife);
    let answered = 0;
    const enough = new Promise<void>((resolve) => {
      onAnswer = () => {
        answered += 1;
        if (answered >= answers) resolve();
      };
    });
    const life = steps.slice(next, next + answers + 20);
    // Nobody waits for what a kill leaves without an answer.
    const ended = driver.take(life).catch(() => undefined);
    await Promise.race([enough, ended]);
    // Somewhere within the next commands.
    await new Promise((resolve) => setTimeout(resolve, random() * 30));
    await app.kill();
    kills += 1;
    // One more may have been on its way.
    next += Math.min(life.length, answered + 1);
    await app.start();
  }
  const driver = await prepareTorture(app, () => undefined);
  last = await driver.audit();
  if (!(await driver.filesReach(last))) faults.push('the files do not lead to the last change');
  faults.push(...faultsOf(last, acknowledged));
  return {
    commands: next,
    acknowledged: acknowledged.size,
    refused,
    kills,
    wholeThough,
    rows: last.rows,
    filesCaughtUp,
    faults,
  };
}

function faultsOf(audit: StoreAudit, acknowledged: ReadonlySet<string>): readonly string[] {
  const there = new Set(audit.commandIds);
  const lost = [...acknowledged].filter((id) => !there.has(id)).map((id) => `lost: ${id}`);
  const twice = audit.commandIds.length === there.size ? [] : ['a command is in the journal twice'];
  return [...lost, ...twice, ...audit.differing.map((row) => `journal and store differ: ${row}`)];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
