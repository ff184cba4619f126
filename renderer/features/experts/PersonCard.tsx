import { Badge, Kbd, Text, UnstyledButton } from '@mantine/core';
import { isDay } from '../../../shared/domain/days';
import type { ScoreReason } from '../../../shared/domain/experts/score-expert';
import type { ExpertHit } from '../../../shared/wire/nouns/experts';
import { useToday } from '../../data/use-today';
import { sayDay, sayMoment } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { MemberAvatar } from '../../ui/MemberAvatar';
import classes from './Experts.module.css';
import { nameOf } from './use-finder';

const words = text.experts;

type PersonCardProps = Readonly<{
  hit: ExpertHit;
  /** Its number, which is its key. */
  place: number;
  chosen: boolean;
  onToggle: () => void;
  onCopy: () => void;
}>;

/** Somebody to ask: why, in their own words, and when they were last asked. Space chooses, Enter copies. */
export function PersonCard({ hit, place, chosen, onToggle, onCopy }: PersonCardProps) {
  const today = useToday();
  const name = nameOf(hit);
  const quote = hit.reasons.find((reason) => reason.quote !== '')?.quote ?? '';
  const asked = [
    hit.lastAskedAt === null ? words.neverAsked : words.lastAsked(sayMoment(hit.lastAskedAt, today)),
    ...(hit.asked > 0 ? [words.answers(hit.answered, hit.asked)] : []),
  ];
  return (
    <UnstyledButton
      className={classes.card ?? ''}
      data-chosen={chosen || undefined}
      aria-pressed={chosen}
      aria-label={words.choose(name)}
      onClick={onToggle}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !chosen) return;
        event.preventDefault();
        onCopy();
      }}
    >
      <MemberAvatar member={hit.member} size={34} />
      <div className={classes.about}>
        <div className={classes.head}>
          <Text fw={600} className="one-line person-text" title={name}>
            {name}
          </Text>
          <Text size="xs" c="dimmed" flex="none">
            {words.score(hit.score)}
          </Text>
          {hit.withinCoolDown ? (
            <Badge variant="light" color="yellow" size="sm" tt="none" fw={400}>
              {words.withinCoolDown}
            </Badge>
          ) : null}
          <Kbd size="xs" ml="auto" aria-hidden>
            {place}
          </Kbd>
        </div>
        <Text size="xs" component="div" className={classes.reasons ?? ''}>
          {hit.reasons.map((reason) => (
            <ReasonWords key={`${reason.kind}${reason.name}${reason.on}${reason.points}`} reason={reason} />
          ))}
        </Text>
        {quote ? (
          <Text size="xs" lineClamp={2} className="person-text" title={quote}>
            {words.said(quote)}
          </Text>
        ) : null}
        <Text size="xs" c="dimmed">
          {asked.join(' · ')}
        </Text>
      </div>
    </UnstyledButton>
  );
}

/** 特长「烘焙」 露过一手 · 3 天前 +12.5 */
function ReasonWords({ reason: { kind, name, strength, on, points } }: Readonly<{ reason: ScoreReason }>) {
  const today = useToday();
  const { strengths } = text.members.drawer.traits;
  const sure = kind === 'specialty' || kind === 'hobby' || kind === 'domain';
  const details = [
    ...(sure && (strength === 1 || strength === 2 || strength === 3) ? [strengths[strength]] : []),
    ...(isDay(on) && kind !== 'recently-asked' ? [sayDay(on, today)] : []),
  ];
  return (
    <span className="person-text">
      {[words.reason(kind, name), ...details].join(' · ')}{' '}
      <span className={classes.points}>{words.points(points)}</span>
    </span>
  );
}
