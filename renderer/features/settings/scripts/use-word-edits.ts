import { builtInWords } from '../../../../shared/domain/checks/built-in-words';
import { type DictionaryRow, isAsBuiltIn } from '../../../../shared/domain/checks/dictionary-rows';
import type { WordFields } from '../../../../shared/domain/checks/word-rule';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';

type WordEdits = Readonly<{
  change: (patch: Partial<Omit<WordFields, 'word'>>) => Promise<boolean>;
  /** An own word goes; a built-in one stands again as it came. */
  remove: () => Promise<boolean>;
}>;

/** What may be done with one word of the dictionary; each can be undone. */
export function useWordEdits({ origin: _origin, ...fields }: DictionaryRow): WordEdits {
  const { community } = useScope();
  const save = useSave();
  const communityId = community.id;
  const remove = () => save('words.remove', { communityId, words: [fields.word] });
  return {
    change: (patch) => {
      const next = { ...fields, ...patch };
      // A built-in word that says again what it came with needs no say of one's own.
      return isAsBuiltIn(builtInWords, next) ? remove() : save('words.save', { communityId, words: [next] });
    },
    remove,
  };
}
