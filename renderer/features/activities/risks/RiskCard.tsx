import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconBolt } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { ActivityScript, Risk } from '../../../../shared/domain/activities/parts';
import type { Instant } from '../../../../shared/domain/days';
import { useOnce } from '../../../data/use-once';
import { useToday } from '../../../data/use-today';
import { sayFully, sayMoment } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { InlineText } from '../inline/InlineText';
import classes from './Risks.module.css';

const words = text.activities.risks;
const more = text.run.risks;

type RiskCardProps = Readonly<{
  risk: Risk;
  scripts: readonly ActivityScript[];
  onChange: (patch: Partial<Risk>) => Promise<boolean>;
  onTrigger: () => Promise<void>;
  onTakeBack: (at: Instant) => void;
  onRemove: () => void;
}>;

/** One risk, written in its place; 触发 when it comes true. */
export function RiskCard({ risk: each, scripts, onChange, onTrigger, onTakeBack, onRemove }: RiskCardProps) {
  const { id, risk, trigger, action, owner, scriptId, triggeredAt } = each;
  const button = useRef<HTMLButtonElement>(null);
  const { state } = useLocation();
  const cameBack = (state as Readonly<{ risk?: unknown }> | null)?.risk === id;
  useEffect(() => {
    if (cameBack) button.current?.focus();
  }, [cameBack]);
  const once = useOnce(async () => {
    await onTrigger();
    return false;
  });
  return (
    <section className={classes.card} aria-label={risk}>
      <Group gap={4} wrap="nowrap">
        <InlineText
          value={risk}
          label={words.risk(risk)}
          required
          flex={1}
          className={classes.title ?? ''}
          onSave={(typed) => onChange({ risk: typed })}
        />
        <RemoveButton label={words.remove(risk)} onRemove={onRemove} className={classes.quiet} />
        <Button
          ref={button}
          variant="default"
          size="compact-sm"
          leftSection={<IconBolt size={14} stroke={1.6} />}
          aria-label={more.triggerOf(risk)}
          onClick={() => void once()}
        >
          {more.trigger}
        </Button>
      </Group>
      <div className={classes.pair}>
        <Name>{words.trigger}</Name>
        <InlineText
          wrapped
          value={trigger}
          label={words.triggerOf(risk)}
          placeholder={text.frame.none}
          onSave={(typed) => onChange({ trigger: typed })}
        />
        <Name>{words.action}</Name>
        <InlineText
          wrapped
          value={action}
          label={words.actionOf(risk)}
          placeholder={text.frame.none}
          onSave={(typed) => onChange({ action: typed })}
        />
        <Name>{more.owner}</Name>
        <InlineText
          value={owner}
          label={more.ownerOf(risk)}
          placeholder={text.frame.none}
          onSave={(typed) => onChange({ owner: typed })}
        />
        <Name>{more.script}</Name>
        <NativeSelect
          variant="unstyled"
          size="xs"
          aria-label={more.scriptOf(risk)}
          classNames={{ input: classes.select ?? '', wrapper: classes.choice ?? '' }}
          value={scripts.some(({ id }) => id === scriptId) ? scriptId : ''}
          data={[
            { value: '', label: more.noScript },
            ...scripts.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => void onChange({ scriptId: event.currentTarget.value })}
        />
      </div>
      {triggeredAt.length > 0 ? <Times times={triggeredAt} onTakeBack={onTakeBack} /> : null}
    </section>
  );
}

function Name({ children }: Readonly<{ children: string }>) {
  return (
    <Text size="xs" c="dimmed" aria-hidden>
      {children}
    </Text>
  );
}

type TimesProps = Readonly<{ times: readonly Instant[]; onTakeBack: (at: Instant) => void }>;

/** When it came true; each can be taken back. */
function Times({ times, onTakeBack }: TimesProps) {
  const today = useToday();
  return (
    <ul className={classes.times} aria-label={more.times}>
      {times.map((at) => (
        <li key={at} title={sayFully(at)}>
          <Text size="xs" c="var(--weilu-warning-text)">
            {`${more.times} ${sayMoment(at, today)}`}
          </Text>
          <RemoveButton label={more.takeBack(sayMoment(at, today))} onRemove={() => onTakeBack(at)} />
        </li>
      ))}
    </ul>
  );
}
