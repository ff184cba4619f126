import { Spoiler } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '../../i18n/text';
import classes from './Folded.module.css';

/** Heights in px at which a bubble is folded: beyond six lines of a piece among others, eighteen of a text alone. */
const foldedHeights = { piece: 179, whole: 448 } as const;

const words = text.composer.fold;

type FoldedProps = Readonly<{
  /** What is folded, as 展开 and 收起 name it. */
  label: string;
  /** There are other pieces beside it, and so less room. */
  among: boolean;
  children: ReactNode;
}>;

/** A long bubble shows how it begins; the rest is one press away, by mouse or keyboard. */
export function Folded({ label, among, children }: FoldedProps) {
  return (
    <Spoiler
      maxHeight={among ? foldedHeights.piece : foldedHeights.whole}
      transitionDuration={0}
      showLabel={words.more}
      hideLabel={words.less}
      showAriaLabel={words.moreOf(label)}
      hideAriaLabel={words.lessOf(label)}
      classNames={{ control: classes.control ?? '' }}
    >
      {children}
    </Spoiler>
  );
}
