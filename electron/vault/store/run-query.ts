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
