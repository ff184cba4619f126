import type { ReactNode } from 'react';
import classes from './BackupPart.module.css';

/** One line of what is known: its name, and what there is to say of it. */
export function Fact({ label, children }: Readonly<{ label: string; children: ReactNode }>) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
