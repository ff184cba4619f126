import type { Choice, PreviewLine } from '../../../../shared/domain/intake/preview';
import { isSameChoice } from '../../../../shared/domain/intake/preview';
import { text } from '../../../i18n/text';

const words = text.intake.choices;

/** Stands for choosing somebody who is not offered. */
export const pickValue = 'pick';

/** A choice as the value of an option. */
export function optionOf(choice: Choice): string {
  return 'memberId' in choice ? `${choice.as} ${choice.memberId}` : choice.as;
}

/** A choice in words, for that line. */
export function labelOf(choice: Choice, line: PreviewLine, nameOf: (id: string) => string): string {
  const { says } = line.fact;
  switch (choice.as) {
    case 'new':
      return line.parts.length > 1 ? words.whole : words.new;
    case 'name':
      return words.name;
    case 'parts':
      return words.parts(line.parts.length);
    case 'ignore':
      return says === 'missing' ? words.keep : words.ignore;
    case 'alias':
      return words.alias(nameOf(choice.memberId));
    case 'member':
      if (says === 'missing') return words.missing;
      if (says === 'noted') return words.note(nameOf(choice.memberId));
      return says === 'left' ? words.left(nameOf(choice.memberId)) : words.member(nameOf(choice.memberId));
  }
}

/** Whether somebody who is not offered may be chosen for a line. */
export function mayPick({ fact: { says } }: PreviewLine): boolean {
  return says !== 'nothing' && says !== 'missing';
}

/** What is offered for a line, with what the person chose beside it. */
export function offersOf(line: PreviewLine, chosen: Choice): readonly Choice[] {
  return line.offers.some((offer) => isSameChoice(offer, chosen)) ? line.offers : [chosen, ...line.offers];
}

/** The choice of a member somebody picked: another name of theirs, or, for a text, whom it is about. */
export function pickedChoice(line: PreviewLine, memberId: string): Choice {
  const id = memberId as Extract<Choice, { memberId: unknown }>['memberId'];
  const own = line.offers.find((offer) => 'memberId' in offer && offer.memberId === id);
  return own ?? { as: line.fact.says === 'noted' ? 'member' : 'alias', memberId: id };
}
