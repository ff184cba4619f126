import { Button, Checkbox, Text, Tooltip } from '@mantine/core';
import type { Lesson, ProposedTask } from '../../../../shared/domain/activities/lesson';
import { taskOfLesson } from '../../../../shared/domain/activities/lessons';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import classes from './LessonsPanel.module.css';
import type { LessonChoice } from './use-new-activity';

const words = text.activityTemplates.lessons;

/** 上次学到的: what earlier activities of the template taught, and the tasks they propose. Nothing when there is none. */
export function LessonsPanel({ lessons }: Readonly<{ lessons: LessonChoice }>) {
  if (lessons.shown.length === 0) return null;
  return (
    <Panel title={words.title} note={words.note(lessons.adding.length)}>
      <ul className={classes.list}>
        {lessons.shown.map((lesson) => (
          <LessonLine
            key={lesson.id}
            lesson={lesson}
            adds={lessons.adding.includes(lesson)}
            onChoose={(add) => lessons.choose(lesson.id, add)}
          />
        ))}
      </ul>
    </Panel>
  );
}

type LessonLineProps = Readonly<{ lesson: Lesson; adds: boolean; onChoose: (add: boolean) => void }>;

function LessonLine({ lesson, adds, onChoose }: LessonLineProps) {
  const run = useRun();
  const proposal = taskOfLesson(lesson);
  const { createdAt: _created, communityId, ...fields } = lesson;
  const settle = () =>
    void run('lessons.save', { communityId, lessons: [{ ...fields, state: 'settled' as const }] });
  const from = [lesson.tag, lesson.activityTitle && words.from(lesson.activityTitle)];
  return (
    <li className={classes.line}>
      <div className={classes.words}>
        <Text className="person-text">{lesson.text}</Text>
        <Text size="xs" c="dimmed" className="person-text">
          {from.filter(Boolean).join(' · ')}
        </Text>
        {proposal ? (
          <Checkbox
            mt={4}
            size="sm"
            checked={adds}
            onChange={(event) => onChoose(event.currentTarget.checked)}
            label={words.add(sayProposal(proposal))}
          />
        ) : null}
      </div>
      <Tooltip label={words.settleHint}>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          flex="none"
          aria-label={words.settleOf(lesson.text)}
          onClick={settle}
        >
          {words.settle}
        </Button>
      </Tooltip>
    </li>
  );
}

function sayProposal({ title, phase, owner, offsetDays }: ProposedTask): string {
  const when =
    offsetDays === 0 ? words.onDay : offsetDays < 0 ? words.before(-offsetDays) : words.after(offsetDays);
  return words.proposal(title, `${activityPhaseLabels[phase]}，${when}`, owner);
}
