import { type StructureRole, structureRoles } from '../member';
import { structureRoleLabels } from '../vocabulary';

/** Structure roles a cell names, and the words in it that name none. */
export interface ParsedRoles {
  readonly roles: readonly StructureRole[];
  readonly unrecognised: readonly string[];
}

const byWord: ReadonlyMap<string, StructureRole> = new Map(
  structureRoles.flatMap((role) => [
    [structureRoleLabels[role], role],
    [role, role],
  ]),
);

/** The structure roles (结构角色) that words mean, each once. */
export function parseRoles(words: readonly string[]): ParsedRoles {
  const roles = new Set<StructureRole>();
  const unrecognised: string[] = [];
  for (const word of words) {
    const role = byWord.get(word.normalize('NFKC').toLowerCase());
    if (role === undefined) unrecognised.push(word);
    else roles.add(role);
  }
  return { roles: [...roles], unrecognised };
}
