import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Day } from '../../../shared/domain/days';
import type { Newcomer } from '../../../shared/wire/nouns/today';
import { showNote } from '../../data/toasts';
import { text } from '../../i18n/text';
import { Panel } from '../../ui/Panel';
import { welcomeAddress } from '../../ui/welcome-address';
import { NewcomerRow } from './NewcomerRow';
import rows from './rows.module.css';

/** Newcomers shown at first. */
const shownAtFirst = 6;
const words = text.today;

type NewcomersPanelProps = Readonly<{ newcomers: readonly Newcomer[]; today: Day }>;

/** 待欢迎新人: those who joined lately and have not been welcomed. */
export function NewcomersPanel({ newcomers, today }: NewcomersPanelProps) {
  const [all, setAll] = useState(false);
  const welcome = useRef<HTMLAnchorElement>(null);
  const [params, setParams] = useSearchParams();
  const wantsWelcome = params.get('do') === 'welcome';
  const shown = all ? newcomers : newcomers.slice(0, shownAtFirst);
  const hidden = newcomers.length - shown.length;
  const ids = newcomers.map(({ member }) => member.id);
  // Who waits in two groups is welcomed in one after the other: first where the list has them first.
  const groups = new Map(
    newcomers.toReversed().map(({ member, membership }) => [member.id, membership.groupId]),
  );

  // 欢迎新人 of the palette comes here: Enter then welcomes them all.
  useEffect(() => {
    if (!wantsWelcome) return;
    if (welcome.current) welcome.current.focus();
    else showNote(words.nobodyNew);
    setParams({}, { replace: true });
  }, [wantsWelcome, setParams]);

  return (
    <Panel
      title={words.newcomers}
      note={newcomers.length > 0 ? words.people(newcomers.length) : null}
      buttons={
        newcomers.length > 0 ? (
          <>
            {newcomers.length > 1 ? (
              <Button
                component={Link}
                to={welcomeAddress(ids, 'each', { groups })}
                variant="subtle"
                size="compact-sm"
              >
                {words.oneEach}
              </Button>
            ) : null}
            <Button
              component={Link}
              to={welcomeAddress(ids, 'merged', { groups })}
              ref={welcome}
              variant="light"
              size="compact-sm"
            >
              {words.merged}
            </Button>
          </>
        ) : null
      }
    >
      {newcomers.length === 0 ? (
        <Text c="dimmed" className={rows.quiet ?? ''}>
          {words.nobodyNew}
        </Text>
      ) : null}
      {shown.map((newcomer) => (
        <NewcomerRow key={newcomer.membership.id} newcomer={newcomer} today={today} />
      ))}
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setAll(true)}>
          {words.restOfNewcomers(hidden)}
        </Button>
      ) : null}
    </Panel>
  );
}
