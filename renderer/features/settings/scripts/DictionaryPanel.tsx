import { Button, Group, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { builtInWords } from '../../../../shared/domain/checks/built-in-words';
import {
  dictionaryRows,
  findWords,
  toSearchableRows,
} from '../../../../shared/domain/checks/dictionary-rows';
import { writeWords } from '../../../../shared/domain/checks/words-table';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';
import { AddWord } from './AddWord';
import { allWords, DictionaryFilter, type ShownWords } from './DictionaryFilter';
import { ImportWordsDialog } from './ImportWordsDialog';
import classes from './ScriptsPart.module.css';
import { WordList } from './WordList';

const words = text.dictionary;
const icon = { size: 15, stroke: 1.6, 'aria-hidden': true } as const;

/** 用词: the words a finished text is checked for, built in and one's own. */
export function DictionaryPanel() {
  const { shell } = useHost();
  const { community } = useScope();
  const list = useVaultQuery('words.list', { communityId: community.id });
  const [shown, setShown] = useState<ShownWords>(allWords);
  const [importing, setImporting] = useState(false);
  const own = list.data;
  const rows = useMemo(() => dictionaryRows(builtInWords, own ?? []), [own]);
  const searchable = useMemo(() => toSearchableRows(rows), [rows]);
  // Typing goes on while thousands of words are looked through.
  const wanted = useDeferredValue(shown);
  const found = useMemo(() => findWords(searchable, wanted), [searchable, wanted]);
  if (!own || list.stale) return null;

  const save = async () => {
    try {
      const bytes = new TextEncoder().encode(writeWords(rows));
      if (await shell.saveFile({ name: words.fileName, mediaType: 'text/csv', bytes }))
        showNote(words.saved(words.fileName));
    } catch (thrown) {
      showError(thrown);
    }
  };
  return (
    <Panel
      title={words.title}
      note={words.count(rows.length, own.length)}
      buttons={
        <>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconUpload {...icon} />}
            onClick={() => setImporting(true)}
          >
            {words.import}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconDownload {...icon} />}
            onClick={() => void save()}
          >
            {words.export}
          </Button>
        </>
      }
    >
      <Text size="sm" c="dimmed" px={16} pt="sm">
        {words.disclaimer}
      </Text>
      <Group px={16} py="xs" gap="xs" className={classes.tools ?? ''}>
        <DictionaryFilter shown={shown} onChange={setShown} />
      </Group>
      {found.length > 0 ? <WordList rows={found} /> : <EmptyState sentence={words.nothingFound} />}
      <AddWord rows={rows} onKnown={(word) => setShown({ ...allWords, query: word })} />
      {importing ? (
        <ImportWordsDialog rows={rows} own={own.length} onClose={() => setImporting(false)} />
      ) : null}
    </Panel>
  );
}
