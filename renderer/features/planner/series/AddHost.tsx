import { type Host, hostKey } from '../../../../shared/domain/planner/rotation';
import { showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { MemberFinder } from '../../../ui/MemberFinder';
import classes from './Series.module.css';

const words = text.series.rotation;

type AddHostProps = Readonly<{ hosts: readonly Host[]; onAdd: (host: Host) => Promise<boolean> }>;

/** Puts somebody into the pool: a member, or a guest by name. */
export function AddHost({ hosts, onAdd }: AddHostProps) {
  const add = async (host: Host) => {
    if (hosts.some((one) => hostKey(one) === hostKey(host))) {
      showNote(words.already(host.name));
      return true;
    }
    return onAdd(host);
  };
  return (
    <div className={classes.fields}>
      <div className={classes.adder}>
        <MemberFinder
          label={words.addMember}
          labelHidden
          size="sm"
          placeholder={words.memberPlaceholder}
          nobody={text.series.host.nobody}
          without={hosts.flatMap(({ memberId }) => memberId ?? [])}
          onPick={(member) => void add({ memberId: member.id, name: member.nickname })}
        />
      </div>
      <div className={classes.adder}>
        <AddLine
          label={words.addGuest}
          placeholder={words.guestPlaceholder}
          onAdd={(name) => add({ memberId: null, name })}
        />
      </div>
    </div>
  );
}
