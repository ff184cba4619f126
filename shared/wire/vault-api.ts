import type { WireError } from './errors';
import type { ChangeSummary } from './nouns/history';
import type {
  CommandInput,
  CommandName,
  CommandResult,
  JobInput,
  JobName,
  JobResult,
  QueryInput,
  QueryName,
  QueryResult,
} from './vault-contract';

/** What the vault says of itself when a client connects. */
export type Hello = Readonly<{ protocol: number; schemaVersion: number; databaseId: string }>;

/** The answer to a command. `repeated` says that it had already run and this is its first result. */
export type Receipt<Name extends CommandName> = Readonly<{
  result: CommandResult<Name>;
  summary: ChangeSummary;
  /** How many rows the command changed. */
  changedRows: number;
  /** Whether 撤销 would take this back. */
  undoable: boolean;
  repeated: boolean;
}>;

export type ExecuteOptions = Readonly<{
  /** Id of the command; the same id is never run twice. A new one is made where it is left out. */
  id?: string;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}>;

/** A running watch. */
export type Watch = Readonly<{ stop(): void }>;

/** The vault as the screens see it: one types file, one contract suite, one implementation per host. */
export interface VaultApi {
  hello(): Promise<Hello>;
  /** Runs a named intention. Rejects with a WeiluError. */
  execute<Name extends CommandName>(
    name: Name,
    input: CommandInput<Name>,
    options?: ExecuteOptions,
  ): Promise<Receipt<Name>>;
  /** Reads once. Rejects with a WeiluError. */
  query<Name extends QueryName>(name: Name, input: QueryInput<Name>): Promise<QueryResult<Name>>;
  /** Does a job: work that makes files, or that runs whether or not the store opens. Rejects with a WeiluError. */
  perform<Name extends JobName>(
    name: Name,
    input: JobInput<Name>,
    options?: Omit<ExecuteOptions, 'id'>,
  ): Promise<JobResult<Name>>;
  /** Calls back when the store begins to refuse writes, and when it takes them again. */
  onReadOnly(listener: (readOnly: boolean) => void): () => void;
  /** Reads now and again after each change that matters to the result. */
  watch<Name extends QueryName>(
    name: Name,
    input: QueryInput<Name>,
    onResult: (result: QueryResult<Name>) => void,
    onError: (error: WireError) => void,
  ): Watch;
}
