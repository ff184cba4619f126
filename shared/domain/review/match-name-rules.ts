import type { ReviewRuleId } from '../ids';
import { foldName } from './name-pattern/fold-name';
import { findInName, type NamePattern, readNamePattern } from './name-pattern/name-pattern';
import type { ReviewRule } from './review';

/** What a rule finds in a name, in words. */
export type NameFinding = Readonly<{ ruleId: ReviewRuleId; ruleName: string; evidence: string }>;

/** What is read of a rule once, however many names it looks through. */
type ReadRule = Readonly<{ pattern: NamePattern; words: readonly string[] }>;

const readRules = new WeakMap<ReviewRule, ReadRule>();

/**
 * What the rules about names find in one, in the rules' order. Rules that are off, of another kind, or written in a
 * way nobody can read find nothing. Names are anybody's: their first 200 units are looked at, in a time that grows
 * with their length alone.
 */
export function matchNameRules(name: string, rules: readonly ReviewRule[]): readonly NameFinding[] {
  return rules.flatMap((rule) => {
    const evidence = rule.enabled ? evidenceInName(name, rule) : null;
    return evidence === null ? [] : [{ ruleId: rule.id, ruleName: rule.name, evidence }];
  });
}

/** What one rule finds in a name, in words, whether it is on or off; null for nothing. */
export function evidenceInName(name: string, rule: ReviewRule): string | null {
  const pieces = piecesIn(name, rule);
  if (pieces.length === 0) return null;
  return `昵称「${name.slice(0, 200)}」里有${pieces.map((piece) => `「${asWritten(piece, name)}」`).join('')}`;
}

/** A piece of the folded name as the name itself has it, where folding moved nothing. */
function asWritten(piece: string, name: string): string {
  const folded = foldName(name);
  const at = folded.indexOf(piece);
  const own = name.slice(at, at + piece.length);
  return folded.length === name.length && foldName(own) === piece ? own : piece;
}

function piecesIn(name: string, rule: ReviewRule): readonly string[] {
  if (rule.kind === 'name-words') {
    const folded = foldName(name);
    return readRule(rule).words.filter((word) => folded.includes(word));
  }
  if (rule.kind !== 'name-pattern') return [];
  const piece = findInName(readRule(rule).pattern, name)?.trim();
  return piece ? [piece] : [];
}

function readRule(rule: ReviewRule): ReadRule {
  const known = readRules.get(rule);
  if (known) return known;
  const words = rule.words.map((word) => foldName(word).trim()).filter((word) => word !== '');
  const read = { pattern: readNamePattern(rule.pattern), words: [...new Set(words)] };
  readRules.set(rule, read);
  return read;
}
