import { blocksOf } from '../../composer/step-markers';

/** What a text says: without its marker lines 【图片 …】, 【分段】 and 【等待 …】, which tell how it is sent. */
export function saidIn(text: string): string {
  return blocksOf(text)
    .flatMap((block) => (block.kind === 'text' ? [block.text] : []))
    .join('\n');
}
