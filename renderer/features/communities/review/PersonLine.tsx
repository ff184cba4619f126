import { Anchor, Badge } from '@mantine/core';
import { Link } from 'react-router';
import type { MemberId } from '../../../../shared/domain/ids';
import type { Exemption } from '../../../../shared/domain/review/exemptions';
import type { ReviewSeverity } from '../../../../shared/domain/review/review';
import { text } from '../../../i18n/text';
import classes from './Review.module.css';

const words = text.review;

/** How loud each severity looks; the word says it too. */
const colors: Readonly<Record<ReviewSeverity, string>> = { high: 'red', middle: 'orange', low: 'gray' };

type PersonLineProps = Readonly<{
  memberId: MemberId;
  nickname: string;
  /** The rule it is about; null where the list says so already. */
  rule: Readonly<{ name: string; severity: ReviewSeverity }> | null;
  exemption: Exemption | null;
}>;

/** Who it is about, under which rule, how grave, and whether they are exempt. */
export function PersonLine({ memberId, nickname, rule, exemption }: PersonLineProps) {
  const about = rule ? `${rule.name} · ${words.severities[rule.severity]}` : '';
  return (
    <div className={classes.head}>
      <Anchor
        component={Link}
        to={`/members/${memberId}`}
        className={`${classes.name} one-line person-text`}
        title={nickname}
      >
        {nickname}
      </Anchor>
      {rule ? (
        <Badge
          variant="light"
          color={colors[rule.severity]}
          tt="none"
          fw={400}
          title={`${rule.name} · ${words.severity(words.severities[rule.severity])}`}
          className={classes.shrink ?? ''}
        >
          {about}
        </Badge>
      ) : null}
      {exemption ? (
        <Badge variant="outline" color="teal" tt="none" fw={400} flex="none">
          {words.exempt(exemption)}
        </Badge>
      ) : null}
    </div>
  );
}
