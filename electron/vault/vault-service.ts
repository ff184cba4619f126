import { liveQuery, type Subscription } from 'dexie';
import { toWireError, WeiluError, type WireError } from '#shared/wire/errors';
import { saysSame } from '#shared/wire/keep-same';
import { protocolVersion } from '#shared/wire/protocol';
import type { Hello, Receipt } from '#shared/wire/vault-api';
import {
  type CommandName,
  commandSchemas,
  type JobResult,
  jobSchemas,
  type QueryName,
  type QueryResult,
  querySchemas,
  type StoreJobName,
} from '#shared/wire/vault-contract';
import { atOnceHandlers, commandHandlers, jobHandlers, queryHandlers } from './handlers';
import { MemberIndex } from './search/member-index';
import type { ChangeSet, WeiluDatabase } from './store/database';
import { ensureDatabaseId } from './store/database-id';
import { latestSchemaVersion } from './store/migrations';
import { type CommandFollower, runCommand, type VaultSurroundings } from './store/run-command';
import { runJob } from './store/run-job';
import { answerAtOnce, runQuery } from './store/run-query';

/** Milliseconds a watch that memory answers is left at that. */
const patience = 200;

/** The vault behind any number of ports. */
export interface VaultService {
  /** The store itself, for the door. */
  readonly database: WeiluDatabase;
  hello(protocol: number): Promise<Hello>;
  execute(
    command: Readonly<{ id: string; name: string; input: unknown }>,
    follower: CommandFollower,
  ): Promise<Receipt<CommandName>>;
  query(name: string, input: unknown): Promise<QueryResult<QueryName>>;
  perform(name: string, input: unknown, follower: CommandFollower): Promise<JobResult<StoreJobName>>;
  /** Tells the result of a query now, and after each change that makes it another; gives back what ends it. */
  watch(
    name: string,
    input: unknown,
    onResult: (result: QueryResult<QueryName>) => void,
    onError: (error: WireError) => void,
  ): () => void;
  /** Waits for running commands, then closes the store. */
  close(): Promise<void>;
}

/** The vault over an open store. The clock and the ids are arguments, so that tests can set them. */
export function createVaultService(database: WeiluDatabase, surroundings: VaultSurroundings): VaultService {
  const { now, guard } = surroundings;
  const context = { database, memberIndex: new MemberIndex(), now, guard };
  /** Watches that may be answered from memory: they see a change before the store was read again. */
  const answering = new Set<() => void>();
  const writing: VaultSurroundings = {
    ...surroundings,
    committed(set: ChangeSet) {
      if (context.memberIndex.hear(set)) for (const answer of answering) answer();
    },
  };
  const running = new Set<Promise<unknown>>();

  const query = (name: string, input: unknown) => {
    requireKnown(querySchemas, name);
    return runQuery(queryHandlers, context, name as QueryName, input);
  };

  const atOnce = (name: string, input: unknown) => {
    requireKnown(querySchemas, name);
    return answerAtOnce(atOnceHandlers, context, name as QueryName, input);
  };

  return {
    database,
    async hello(protocol) {
      if (protocol !== protocolVersion) {
        throw new WeiluError('protocol-mismatch', { ours: protocolVersion, theirs: protocol });
      }
      const databaseId = await ensureDatabaseId(database, surroundings.makeId);
      return { protocol: protocolVersion, schemaVersion: latestSchemaVersion, databaseId };
    },
    async execute(command, follower) {
      requireKnown(commandSchemas, command.name);
      const name = command.name as CommandName;
      const work = runCommand(database, commandHandlers, writing, { ...command, name }, follower);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    query: async (name, input) => atOnce(name, input) ?? query(name, input),
    async perform(name, input, follower) {
      requireKnown(jobSchemas, name);
      const { memberIndex } = context;
      const around = { ...surroundings, memberIndex };
      const work = runJob(database, jobHandlers, around, name as StoreJobName, input, follower);
      running.add(work);
      try {
        return await work;
      } finally {
        running.delete(work);
      }
    },
    watch(name, input, onResult, onError) {
      let told: Readonly<{ result: QueryResult<QueryName> }> | null = null;
      const tell = (result: QueryResult<QueryName>) => {
        // Most changes are none to most watches, though they read where it happened.
        if (told && saysSame(told.result, result)) return;
        // Texts of many megabytes stand for whole tables: they are not kept to be compared.
        told = typeof result === 'string' ? null : { result };
        onResult(result);
      };
      let subscription: Subscription | null = null;
      const subscribe = () => {
        subscription ??= liveQuery(async () => query(name, input)).subscribe({
          next: tell,
          error: (thrown: unknown) => {
            told = null;
            onError(toWireError(thrown));
          },
        });
      };
      const answer = () => {
        const result = atOnce(name, input);
        if (result === null) subscribe();
        else tell(result);
      };
      if (!Object.hasOwn(atOnceHandlers, name)) {
        subscribe();
        return () => subscription?.unsubscribe();
      }
      answering.add(answer);
      answer();
      // Who types asks anew with every key: only what stays asked is worth a look at the store.
      const stays = setTimeout(subscribe, patience);
      return () => {
        clearTimeout(stays);
        answering.delete(answer);
        subscription?.unsubscribe();
      };
    },
    async close() {
      await Promise.allSettled(running);
      database.close();
    },
  };
}

/** @throws WeiluError `unknown-request`. A name from the wire may be anything, a list that reads like a name too. */
export function requireKnown(schemas: object, name: unknown): void {
  if (typeof name === 'string' && Object.hasOwn(schemas, name)) return;
  throw new WeiluError('unknown-request', { name: String(name).slice(0, 100) });
}
