import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { CodeFieldProps } from './code/CodeField';

const load = () => import('./code/CodeField');

const Code = lazy(async () => ({ default: (await load()).CodeField }));

/** Fetches the editor before it is shown, so that what is typed at once is not lost. */
export function prepareCodeField(): void {
  void load();
}

/** The editor of a script's body, fetched when it is wanted first. */
export function LazyCodeField(props: CodeFieldProps) {
  return (
    <Suspense fallback={<Skeleton height={222} animate={false} />}>
      <Code {...props} />
    </Suspense>
  );
}
