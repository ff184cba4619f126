import { WeiluError } from '../../shared/wire/errors';

/** Writes plain text and no other flavour. @throws WeiluError `clipboard-refused`. */
export async function copyPlainText(clipboard: Clipboard | undefined, text: string): Promise<void> {
  try {
    if (!clipboard) throw new Error('no clipboard');
    await clipboard.writeText(text);
  } catch (thrown) {
    throw new WeiluError('clipboard-refused', {}, { cause: thrown });
  }
}
