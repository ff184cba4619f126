import type { Activity } from '../../activity';
import type { Fact } from '../facts/fact';
import { ended } from '../say';

/** Facts as sentences, without those that a point of the retrospective stands for: they are said above. */
export function notYetSaid(
  facts: readonly Fact[],
  { activity }: Readonly<{ activity: Pick<Activity, 'retrospective'> }>,
): readonly string[] {
  const said = new Set(activity.retrospective.points.map(({ fact }) => fact));
  return facts.filter(({ key }) => !said.has(key)).map(({ text }) => ended(text));
}
