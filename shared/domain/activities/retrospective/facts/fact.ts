import type { PointSection } from '../retrospective';

/** Where a fact comes from: a tab of the activity's page and the row there; `id` is empty for the tab as a whole. */
export type FactLink = Readonly<{ tab: 'plan' | 'people' | 'run' | 'ledger' | 'review'; id: string }>;

/** One thing that is known of an activity, as a sentence a retrospective can hold. */
export type Fact = Readonly<{
  /** Says what it is about and stays the same while its sentence changes: `metric:m1`. */
  key: string;
  section: PointSection;
  /** One line. */
  text: string;
  link: FactLink;
}>;
