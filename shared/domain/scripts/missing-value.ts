import { isScriptVariable } from './script-variables';

/** The value an error misses, without the loop's own word before it: 肤质 for both 肤质 and 人.肤质. */
export function missingValueName(name: string): string {
  const [root = '', ...rest] = name.split('.');
  return isScriptVariable(root) || rest.length === 0 ? name : rest.join('.');
}
