import {
  type DictionaryRow,
  planWordImport,
  type WordImport,
} from '../../../../shared/domain/checks/dictionary-rows';
import { readWords } from '../../../../shared/domain/checks/words-table';
import { readTable } from '../../../../shared/domain/members/import/read-table';

/** Words read from a text, what an import of them would do, and what is odd, by the lines of the text. */
export type WordsRead = Readonly<{
  plan: WordImport;
  problems: ReturnType<typeof readWords>['problems'];
}>;

/** Reads a table of words, comma- or tab-separated, or one word a line. */
export function readWordsText(rows: readonly DictionaryRow[], pasted: string): WordsRead {
  const table = readTable(pasted).rows;
  const { words, problems } = readWords(table.map(({ cells }) => cells));
  return {
    plan: planWordImport(rows, words),
    // Blank lines are left out of the table: the person counts them all the same.
    problems: problems.map((problem) => ({
      ...problem,
      line: table[problem.line - 1]?.rowNumber ?? problem.line,
    })),
  };
}
