import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { DictionaryRow } from '../../../../shared/domain/checks/dictionary-rows';
import { ownWordLimit } from '../../../../shared/domain/checks/word-rule';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useFocusBack } from '../../../ui/use-focus-back';
import { readWordsText, type WordsRead } from './read-words-text';
import classes from './ScriptsPart.module.css';
import { useWordsFile } from './use-words-file';

const words = text.dictionary.importing;
const labels = text.dictionary;
/** Problems and words shown of a dry run. */
const shownAtMost = 8;

type ImportWordsDialogProps = Readonly<{
  rows: readonly DictionaryRow[];
  /** How many own words there are. */
  own: number;
  onClose: () => void;
}>;

/** 导入用词: from a file or pasted, looked at before anything is written. */
export function ImportWordsDialog({ rows, own, onClose }: ImportWordsDialogProps) {
  useFocusBack();
  const { community } = useScope();
  const save = useSave();
  const [pasted, setPasted] = useState('');
  const choose = useWordsFile(setPasted);
  const read = useMemo(() => (pasted.trim() === '' ? null : readWordsText(rows, pasted)), [rows, pasted]);
  const count = read?.plan.words.length ?? 0;
  const tooMany = count > ownWordLimit || own + (read?.plan.added ?? 0) > ownWordLimit;
  const importNow = useOnce(async () => {
    if (!read || count === 0 || tooMany) return false;
    const done = await save('words.save', { communityId: community.id, words: [...read.plan.words] });
    if (done) onClose();
    return done;
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.title}
      size="lg"
      closeButtonProps={{ 'aria-label': text.frame.close }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.lead}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconFile size={15} stroke={1.6} aria-hidden />}
            onClick={() => void choose()}
          >
            {words.choose}
          </Button>
        </Group>
        <Textarea
          data-autofocus
          label={words.paste}
          placeholder={words.pasteHint}
          autosize
          minRows={4}
          maxRows={8}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        {read ? <Outcome read={read} tooMany={tooMany} /> : null}
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button disabled={count === 0 || tooMany} onClick={() => void importNow()}>
            {words.confirm(count)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

type OutcomeProps = Readonly<{ read: WordsRead; tooMany: boolean }>;

/** What an import would do, and what is odd about it, row by row. */
function Outcome({ read: { plan, problems }, tooMany }: OutcomeProps) {
  const { added, changed, same } = plan;
  return (
    <div role="status">
      <Text size="sm" fw={600}>
        {plan.words.length + same === 0 ? words.nothing : words.outcome(added, changed, same)}
      </Text>
      {tooMany ? (
        <Text size="sm" c="var(--mantine-color-error)">
          {words.tooMany(ownWordLimit)}
        </Text>
      ) : null}
      {problems.length > 0 ? (
        <ul className={classes.problems} aria-label={words.problems(problems.length)}>
          {problems.slice(0, shownAtMost).map(({ line, reason, value }) => (
            <li key={`${line} ${reason}`}>{words.problem(line, words.reasons[reason](value))}</li>
          ))}
          {problems.length > shownAtMost ? (
            <li>{words.moreProblems(problems.length - shownAtMost)}</li>
          ) : null}
        </ul>
      ) : null}
      {plan.words.length > 0 ? (
        <ul className={classes.preview} aria-label={words.preview}>
          {plan.words.slice(0, shownAtMost).map(({ word, category, severity, suggestion }) => (
            <li key={word} className="one-line person-text">
              {[word, category, labels.severities[severity], suggestion].filter(Boolean).join(' · ')}
            </li>
          ))}
          {plan.words.length > shownAtMost ? <li>{words.moreWords(plan.words.length)}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
