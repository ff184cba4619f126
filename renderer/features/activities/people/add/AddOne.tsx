import { participantKey } from '../../../../../shared/domain/activities/participant';
import {
  additionsOf,
  type RosterAddition,
} from '../../../../../shared/domain/activities/participants/roster';
import type { ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { showNote } from '../../../../data/toasts';
import { text } from '../../../../i18n/text';
import { AddLine } from '../../../../ui/AddLine';
import { MemberFinder } from '../../../../ui/MemberFinder';
import classes from '../People.module.css';

const words = text.people.add;

type AddOneProps = Readonly<{
  participants: readonly ParticipantRow[];
  onAdd: (people: readonly RosterAddition[]) => Promise<boolean>;
}>;

/** Adds one person who signs up: a member, or a plain name. */
export function AddOne({ participants, onAdd }: AddOneProps) {
  const add = async (person: Pick<RosterAddition, 'memberId' | 'name'>) => {
    const key = participantKey(person);
    if (participants.some((one) => participantKey(one) === key)) {
      showNote(words.already(person.name));
      return true;
    }
    return onAdd(additionsOf([person], participants, 'signed'));
  };
  return (
    <div className={classes.adders}>
      <MemberFinder
        label={words.member}
        labelHidden
        size="sm"
        placeholder={words.memberHint}
        nobody={words.nobody}
        everyGroup
        without={participants.flatMap(({ memberId }) => memberId ?? []).slice(0, mostLeftOut)}
        onPick={(member) => void add({ memberId: member.id, name: member.nickname })}
      />
      <AddLine
        label={words.name}
        placeholder={words.nameHint}
        onAdd={(name) => add({ memberId: null, name })}
      />
    </div>
  );
}

/** The finder asks for so many more hits as it leaves out; whoever is there beyond these is told so on adding. */
const mostLeftOut = 200;
