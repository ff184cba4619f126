import type { Scenario } from '../script';
import type { ScriptInput } from '../script-inputs';
import type { BuiltInFolder } from './built-in-seed';
import { dutyFolder, introductionFolder, rulesFolder, welcomeFolder } from './first-days';
import { activityFolder, pieceFolder, reminderFolder, signUpFolder } from './group-life';
import { careFolder, crisisFolder, openingFolder, questionFolder, refundFolder } from './one-to-one';

/** A script that comes with the app. It belongs to no community until it is put into a library. */
export type BuiltInScript = Readonly<{
  /** Its name inside the app, never shown: `welcome-merged`. */
  key: string;
  title: string;
  scenario: Scenario;
  folder: string;
  tags: readonly string[];
  body: string;
  inputs: readonly ScriptInput[];
}>;

const folders: readonly BuiltInFolder[] = [
  welcomeFolder,
  rulesFolder,
  introductionFolder,
  dutyFolder,
  reminderFolder,
  activityFolder,
  signUpFolder,
  questionFolder,
  refundFolder,
  careFolder,
  openingFolder,
  crisisFolder,
  pieceFolder,
];

/** The scripts that come with the app, in the order they are offered. */
export const builtInScripts: readonly BuiltInScript[] = folders.flatMap(({ folder, scenario, scripts }) =>
  scripts.map(
    (seed): BuiltInScript => ({
      key: seed.key,
      title: seed.title,
      scenario: seed.scenario ?? scenario,
      folder,
      tags: seed.tags,
      body: seed.body,
      inputs: seed.inputs ?? [],
    }),
  ),
);

/** The chosen built-in scripts with those they include, which they cannot be copied without. */
export function withIncluded(keys: readonly string[]): readonly BuiltInScript[] {
  const chosen = builtInScripts.filter(({ key }) => keys.includes(key));
  const needed = builtInScripts.filter(({ title }) =>
    chosen.some(({ body }) => body.includes(`{% 引用 "${title}" %}`)),
  );
  return builtInScripts.filter((script) => chosen.includes(script) || needed.includes(script));
}
