import { Text } from '@mantine/core';
import type { GroupId } from '../../../../shared/domain/ids';
import { type SendStep, stepsByText } from '../../../../shared/domain/planner/sending/send-steps';
import { useScope } from '../../../data/scope';
import { text } from '../../../i18n/text';
import classes from './DayPlan.module.css';

/** What will be copied, piece by piece; where groups are sent different texts, which is whose. */
export function SentTexts({ steps }: Readonly<{ steps: readonly SendStep[] }>) {
  const { groups } = useScope().community;
  const texts = stepsByText(steps);
  const namesOf = (ids: readonly GroupId[]) =>
    groups.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  return (
    <div className={classes.body}>
      {texts.map((pieces, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: texts may read the same, only their place tells them apart.
        <div key={index} className={classes.words}>
          {texts.length > 1 ? (
            <Text size="xs" c="dimmed" className="person-text">
              {text.item.send.to(namesOf(pieces[0]?.groupIds ?? []))}
            </Text>
          ) : null}
          {pieces.map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces may read the same, only their place tells them apart.
            <Piece key={at} piece={piece} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Piece({ piece }: Readonly<{ piece: SendStep }>) {
  if (piece.kind === 'text') return <div className={`${classes.piece} person-text`}>{piece.text}</div>;
  return (
    <Text size="xs" c="dimmed" className="person-text">
      {text.item.send.byHand(piece.text)}
    </Text>
  );
}
