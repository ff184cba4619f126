import { useMemo } from 'react';
import { type CommunityId, memberIdSchema } from '../../shared/domain/ids';
import type { Product } from '../../shared/domain/orders/order';
import { hasValue } from '../../shared/domain/scripts/input-values';
import type { ScriptContextParts } from '../../shared/domain/scripts/script-context';
import type { InputValues, ScriptInput } from '../../shared/domain/scripts/script-inputs';
import type { MemberInGroup } from '../../shared/wire/nouns/members';
import { useScope } from './scope';
import { useVaultQuery } from './use-vault-query';

/** What a template needs of a form: its fields, what was filled in, and the members and products picked there. */
export type InputParts = NonNullable<ScriptContextParts['inputs']>;

/** What was filled in for these fields, without what belongs to others or is empty. */
function valuesOf(declared: readonly ScriptInput[], values: InputValues): InputValues {
  const filled = declared.flatMap(({ name }) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return hasValue(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(filled);
}

/**
 * A form as a template needs it. What was filled in may name a member of another community, out of a script that was
 * copied over: that one is a stranger here.
 */
export function inputPartsOf(
  declared: readonly ScriptInput[],
  values: InputValues,
  found: Readonly<{ members: readonly MemberInGroup[]; products: readonly Product[] }>,
  communityId: CommunityId,
): InputParts {
  const members = found.members.filter(({ member }) => member.communityId === communityId);
  return { declared, values: valuesOf(declared, values), members, products: found.products };
}

/** Reads the members and products a form names. `ready` is false while they are read. */
export function useInputParts(
  declared: readonly ScriptInput[],
  values: InputValues,
): Readonly<{ inputs: InputParts; ready: boolean }> {
  const { community, group } = useScope();
  const ids = declared.flatMap(({ kind, name }) => {
    const id =
      kind === 'member' && Object.hasOwn(values, name) ? memberIdSchema.safeParse(values[name]) : null;
    return id?.success ? [id.data] : [];
  });
  const people = useVaultQuery('members.byIds', ids.length > 0 ? { ids, groupId: group?.id ?? null } : null);
  const sells = declared.some(({ kind }) => kind === 'product');
  const found = useVaultQuery('products.list', sells ? { communityId: community.id } : null);
  const members = people.data;
  const products = found.data;
  const inputs = useMemo(
    () => inputPartsOf(declared, values, { members: members ?? [], products: products ?? [] }, community.id),
    [declared, values, members, products, community.id],
  );
  const ready =
    (ids.length === 0 || (members !== undefined && !people.stale)) &&
    (!sells || (products !== undefined && !found.stale));
  return { inputs, ready };
}
