import { Divider } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type SectionProps = Readonly<{ title: string; children: ReactNode }>;

/** A part of the drawer under its own heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Divider
        mb="xs"
        labelPosition="left"
        label={
          <h3 id={id} style={{ font: 'inherit', margin: 0 }}>
            {title}
          </h3>
        }
      />
      {children}
    </section>
  );
}
