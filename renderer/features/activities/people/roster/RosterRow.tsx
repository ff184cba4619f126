import { Anchor, Badge, Checkbox } from '@mantine/core';
import { Link } from 'react-router';
import type { ParticipantState } from '../../../../../shared/domain/activities/participant';
import type { ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { text } from '../../../../i18n/text';
import { RemoveButton } from '../../../../ui/RemoveButton';
import classes from './Roster.module.css';
import { StateButtons } from './StateButtons';

const words = text.people;

type RosterRowProps = Readonly<{
  row: ParticipantRow;
  index: number;
  /** Distance from the top of the rows, in pixels. */
  top: number;
  /** Their place among those who wait, or null. */
  place: number | null;
  active: boolean;
  selected: boolean;
  onState: (state: ParticipantState) => void;
  onToggle: () => void;
  onRemove: () => void;
  onActive: () => void;
  /** The link to their profile is followed. */
  onLeave: () => void;
}>;

/** One participant: name, where they are from, and their state. */
export function RosterRow(props: RosterRowProps) {
  const { row, index, top, place, active, selected } = props;
  const { nickname, memberId, note } = row;
  return (
    <div
      id={`participant-row-${index}`}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-active={active || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={props.onActive}
      onKeyDown={() => undefined}
    >
      <span role="gridcell" tabIndex={-1}>
        <Checkbox
          size="xs"
          tabIndex={-1}
          aria-label={words.roster.select(nickname)}
          checked={selected}
          onChange={props.onToggle}
          onClick={(event) => event.stopPropagation()}
        />
      </span>
      <span role="gridcell" tabIndex={-1} className={classes.name}>
        <span className="one-line person-text" title={note === '' ? nickname : `${nickname}：${note}`}>
          {memberId ? (
            <Anchor
              component={Link}
              to={`/members/${memberId}`}
              state={{ back: true }}
              onClick={props.onLeave}
              tabIndex={-1}
              inherit
              c="inherit"
            >
              {nickname}
            </Anchor>
          ) : (
            nickname
          )}
        </span>
        {place !== null && (
          <Badge
            size="xs"
            variant="light"
            color="yellow"
            tt="none"
            flex="none"
            title={words.roster.placeHint(place)}
          >
            {words.roster.place(place)}
          </Badge>
        )}
      </span>
      <span role="gridcell" tabIndex={-1} className={classes.source}>
        {words.sources[row.source]}
      </span>
      <span role="gridcell" tabIndex={-1}>
        <StateButtons name={nickname} state={row.state} onChange={props.onState} />
      </span>
      <span role="gridcell" tabIndex={-1} className={classes.remove}>
        <RemoveButton
          label={words.roster.removeOne(nickname)}
          // In the table Delete does the same.
          tabIndex={-1}
          onRemove={props.onRemove}
        />
      </span>
    </div>
  );
}
