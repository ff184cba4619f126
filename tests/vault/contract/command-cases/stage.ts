import { day } from '#shared/domain/days';
import type { Receipt } from '#shared/wire/vault-api';
import type { CommandInput, CommandName } from '#shared/wire/vault-contract';
import type { SmallWorld } from '../../small-world';
import { everybodyIn } from '../../small-world';
import type { TestVault } from '../../vault-harness';

/** What a case works with. */
export type Stage = Readonly<{ vault: TestVault; world: SmallWorld }>;

/** One command as somebody uses it, and what the queries show of it afterwards. */
export type CommandCase<Name extends CommandName> = Readonly<{
  /** Changes the world first where the command needs it. */
  prepare?: (stage: Stage) => Promise<unknown>;
  input: (stage: Stage) => CommandInput<Name> | Promise<CommandInput<Name>>;
  effect: (stage: Stage, receipt: Receipt<Name>) => Promise<void>;
  /** An input the edge refuses, with the path it names. */
  invalid: readonly [unknown, string];
  /** An input about a row that is not there, where the command names one, with the noun that is missing. */
  missing?: (stage: Stage) => readonly [CommandInput<Name>, string];
  /** Whether 撤销 takes it back; true where left out. */
  undoable?: boolean;
}>;

/** The cases of one noun: each of its commands, and none of another. */
export type CasesOf<Noun extends string> = {
  readonly [Name in Extract<CommandName, `${Noun}.${string}`>]: CommandCase<Name>;
};

export const nobody = 'nobody' as never;

export const names = async ({ vault, world }: Stage) => {
  const filter = everybodyIn(world.communityId);
  const { rows } = await vault.api.query('members.list', { filter, start: 0, count: 50 });
  return rows.map((row) => row.nickname);
};

export const community = async ({ vault, world }: Stage) =>
  (await vault.api.query('communities.list', {})).find(({ id }) => id === world.communityId);

export const member = async ({ vault, world }: Stage) =>
  (await vault.api.query('members.detail', { id: world.xiaoya }))?.member;

export const membership = async ({ vault, world }: Stage) =>
  (await vault.api.query('members.detail', { id: world.xiaoya }))?.memberships[0];

export const timeline = async ({ vault, world }: Stage) =>
  (await vault.api.query('members.detail', { id: world.xiaoya }))?.timeline ?? [];

export const march = async ({ vault, world }: Stage) =>
  vault.api.query('planner.range', {
    communityId: world.communityId,
    groupId: null,
    from: day('2026-03-01'),
    to: day('2026-03-31'),
  });
