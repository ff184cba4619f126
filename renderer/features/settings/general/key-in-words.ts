import { toHotkey } from '../../../../shared/domain/settings/quick-key';
import { keysInWords } from '../../../app/actions';
import { isMac } from '../../../app/platform';

/** A key as it stands on the keyboard: Ctrl + Shift + Y; as it is written where it cannot be read. */
export function keyInWords(accelerator: string): string {
  const hotkey = toHotkey(accelerator);
  return hotkey === null ? accelerator : keysInWords(hotkey, isMac()).join(' + ');
}
