import type { Clauses } from '../communities/community';
import { lineLimit } from '../text';

/** A clause as a step quotes it: `第 3 条（第 2 版）：不发广告`; empty where there is no such clause. */
export function clauseText({ version, items }: Clauses, clause: number): string {
  const item = items[clause - 1];
  return item === undefined ? '' : `第 ${clause} 条（第 ${version} 版）：${item}`.slice(0, lineLimit);
}
