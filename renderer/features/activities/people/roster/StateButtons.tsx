import { UnstyledButton } from '@mantine/core';
import {
  type ParticipantState,
  participantStates,
} from '../../../../../shared/domain/activities/participant';
import { text } from '../../../../i18n/text';
import classes from './Roster.module.css';

const words = text.people;

type StateButtonsProps = Readonly<{
  name: string;
  state: ParticipantState;
  onChange: (state: ParticipantState) => void;
}>;

/** The five states of one person, one click each; in the table the keys 1–5 do the same. */
export function StateButtons({ name, state, onChange }: StateButtonsProps) {
  return (
    <fieldset className={classes.states} aria-label={words.roster.stateOf(name)}>
      {participantStates.map((each, index) => (
        <UnstyledButton
          key={each}
          tabIndex={-1}
          className={classes.state ?? ''}
          aria-pressed={each === state}
          aria-label={words.roster.setState(name, words.states[each])}
          title={`${words.states[each]} · ${index + 1}`}
          data-state={each}
          onClick={(event) => {
            event.stopPropagation();
            if (each !== state) onChange(each);
          }}
        >
          {words.states[each]}
        </UnstyledButton>
      ))}
    </fieldset>
  );
}
