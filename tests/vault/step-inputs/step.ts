import type { DataTableName } from '#shared/domain/store/data-tables';
import type { CommandInput, CommandName } from '#shared/wire/vault-contract';

/** One drawn step: which command, about which row, with which words. */
export type Step = Readonly<{ command: CommandName; pick: number; text: string; flag: boolean }>;

/** Gives the id of a row of that table (or the one `next` further), or one that is not there: the row's own, or that of another one `further` on. */
export type PickId = (table: DataTableName, further?: number) => never;

/** Makes the input of a drawn step. Commands without an entry take none. */
export type StepInputs = {
  readonly [Name in CommandName]?: (step: Step, id: PickId) => CommandInput<Name>;
};
