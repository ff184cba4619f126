import { Text } from '@mantine/core';
import { IconAt, IconHandStop } from '@tabler/icons-react';
import type { ChatStep } from '../../../shared/domain/composer/chat-step';
import type { Remarks } from '../../data/composer/use-remarks';
import { text } from '../../i18n/text';
import { ChatBubble } from './ChatBubble';
import { Folded } from './Folded';
import classes from './Steps.module.css';

type StepsProps = Readonly<{ steps: readonly ChatStep[]; findingsIn: Remarks['findingsIn'] }>;

const words = text.composer;

/** What is done in WeChat for one text, in order: each piece a bubble, names and reminders between them. */
export function Steps({ steps, findingsIn }: StepsProps) {
  const numbered = steps.length > 1;
  return (
    <ol className={classes.steps ?? ''} data-numbered={numbered || undefined} aria-label={words.steps}>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may read the same, only their place tells them apart.
        <li key={index}>
          {numbered && (
            <Text size="xs" c="dimmed" mb={2}>
              {words.stepAt(index + 1, step.kind, step.part)}
            </Text>
          )}
          {step.kind === 'text' ? (
            <Folded
              among={numbered}
              label={numbered ? words.stepAt(index + 1, step.kind, step.part) : words.step('text', null)}
            >
              <ChatBubble
                text={step.text}
                marks={findingsIn(step.text).filter(({ kind }) => kind === 'word')}
              />
            </Folded>
          ) : (
            <div className={classes.byHand} data-kind={step.kind}>
              {step.kind === 'mention' ? (
                <IconAt size={15} stroke={1.6} aria-hidden />
              ) : (
                <IconHandStop size={15} stroke={1.6} aria-hidden />
              )}
              <Text span size="sm" className="person-text">
                {step.text}
              </Text>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
