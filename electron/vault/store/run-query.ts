import type { Instant } from '#shared/domain/days';
import { type QueryInput, type QueryName, type QueryResult, querySchemas } from '#shared/wire/vault-contract';
import type { MemberIndex } from '../search/member-index';
import { checkInput } from './check-input';
import type { WeiluDatabase } from './database';
import { told, type WriteGuard } from './run-command';

/** What a query handler works with. */
export type QueryContext = Readonly<{
  database: WeiluDatabase;
  memberIndex: MemberIndex;
  now: () => Instant;
  guard?: WriteGuard | undefined;
}>;

export type QueryHandler<Name extends QueryName> = (
  input: QueryInput<Name>,
  context: QueryContext,
) => Promise<QueryResult<Name>>;

export type QueryHandlers<Name extends QueryName> = { readonly [N in Name]: QueryHandler<N> };

/** Answers from memory; null where that does not hold all that the answer needs, and the store has to be read. */
export type AtOnceHandler<Name extends QueryName> = (
  input: QueryInput<Name>,
  context: QueryContext,
) => QueryResult<Name> | null;

export type AtOnceHandlers = { readonly [Name in QueryName]?: AtOnceHandler<Name> };

/** The answer to a query from memory, where there is one. What goes wrong is told by who reads the store instead. */
export function answerAtOnce<Name extends QueryName>(
  handlers: AtOnceHandlers,
  context: QueryContext,
  name: Name,
  input: unknown,
): QueryResult<Name> | null {
  const handler: AtOnceHandler<Name> | undefined = handlers[name];
  if (!handler) return null;
  try {
    return handler(checkInput(querySchemas[name], input) as QueryInput<Name>, context);
  } catch {
    return null;
  }
}

/**
 * Reads a view model in one read transaction, so that it shows one state of the store.
 * @throws WeiluError `unknown-request`, `input-invalid` or what the store threw.
 */
export async function runQuery<Name extends QueryName>(
  handlers: QueryHandlers<QueryName>,
  context: QueryContext,
  name: Name,
  input: unknown,
): Promise<QueryResult<Name>> {
  const checked = checkInput(querySchemas[name], input) as QueryInput<Name>;
  const handler = handlers[name] as QueryHandler<Name>;
  try {
    // An async scope: Dexie then keeps the transaction open across the handler's own awaits.
    return await context.database.transaction('r', context.database.tables, async () =>
      handler(checked, context),
    );
  } catch (thrown) {
    throw told(thrown, context.guard);
  }
}
