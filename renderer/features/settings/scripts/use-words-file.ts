import { decodeText } from '../../../../shared/domain/members/import/decode-text';
import { WeiluError } from '../../../../shared/wire/errors';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';

/** Largest file of words, in bytes: 5,000 words with their suggestions are far below it. */
const largestFile = 2 * 1024 * 1024;
const endings = ['csv', 'tsv', 'txt'];

/** Lets the person pick a file of words and hands its text on; says what is wrong with one that is not text. */
export function useWordsFile(onText: (text: string) => void): () => Promise<void> {
  const { shell } = useHost();
  return async () => {
    try {
      const picked = await shell.pickFile(endings);
      if (!picked) return;
      const { name, size: bytes } = picked;
      if (bytes > largestFile) throw new WeiluError('file-too-large', { name, bytes, limit: largestFile });
      const decoded = decodeText(await picked.read());
      if (!decoded.ok) throw new WeiluError(decoded.code, { name });
      onText(decoded.text);
    } catch (thrown) {
      showError(thrown);
    }
  };
}
