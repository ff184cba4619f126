import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';

/** What stands around the lines of a field of the usual size, in pixels: padding and border, above and below. */
const frame = 13;

/** Whether the browser makes a field as high as its text by itself. */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

type GrowingTextareaProps = Omit<TextareaProps, 'autosize' | 'styles' | 'minRows' | 'maxRows'> &
  Readonly<{ minRows?: number; maxRows?: number }>;

/**
 * A field of several lines that is as high as what is written in it. By the browser where it can: a page with a dozen
 * of them is laid out once, where measuring each lays it out again for each.
 */
export function GrowingTextarea({ minRows = 1, maxRows, ...field }: GrowingTextareaProps) {
  if (!growsByItself) {
    return <Textarea {...field} autosize minRows={minRows} {...(maxRows === undefined ? {} : { maxRows })} />;
  }
  const height = (rows: number) => `calc(${rows}lh + ${frame}px)`;
  const input: CSSProperties = {
    fieldSizing: 'content',
    ...(minRows > 1 ? { minHeight: height(minRows) } : {}),
    ...(maxRows === undefined ? {} : { maxHeight: height(maxRows) }),
  };
  return <Textarea {...field} styles={{ input }} />;
}
