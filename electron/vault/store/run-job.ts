import type { Instant } from '#shared/domain/days';
import type { IdSource } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import { type JobInput, type JobResult, jobSchemas, type StoreJobName } from '#shared/wire/vault-contract';
import type { MemberIndex } from '../search/member-index';
import { checkInput } from './check-input';
import type { WeiluDatabase } from './database';
import { type CommandFollower, storeError, type VaultSurroundings } from './run-command';

/** What a job works with. It opens its own transactions, so that it may wait for other things between them. */
export type JobContext = Readonly<{
  database: WeiluDatabase;
  memberIndex: MemberIndex;
  now: () => Instant;
  makeId: IdSource;
  /** Tells the caller how far the job is, and ends it with `cancelled` when the caller gave up. */
  progress: (done: number, total: number) => void;
}>;

export type JobHandler<Name extends StoreJobName> = (
  input: JobInput<Name>,
  context: JobContext,
) => Promise<JobResult<Name>>;

export type JobHandlers<Name extends StoreJobName> = { readonly [N in Name]: JobHandler<N> };

/**
 * Does a job of the open store. A job changes no rows of data tables: that is what commands are for.
 * @throws WeiluError `input-invalid`, `cancelled`, or what the handler throws
 */
export async function runJob<Name extends StoreJobName>(
  database: WeiluDatabase,
  handlers: JobHandlers<StoreJobName>,
  surroundings: VaultSurroundings & Pick<JobContext, 'memberIndex'>,
  name: Name,
  input: unknown,
  follower: CommandFollower,
): Promise<JobResult<Name>> {
  const handler = handlers[name] as JobHandler<Name>;
  const checked = checkInput(jobSchemas[name], input) as JobInput<Name>;
  const context: JobContext = { database, ...surroundings, progress: progressOf(follower) };
  try {
    return await handler(checked, context);
  } catch (thrown) {
    throw storeError(thrown);
  }
}

/** Progress of a follower who may give up at any of its signs. */
export function progressOf(follower: CommandFollower): (done: number, total: number) => void {
  return (done, total) => {
    if (follower.cancelled()) throw new WeiluError('cancelled', {});
    follower.progress(done, total);
  };
}
