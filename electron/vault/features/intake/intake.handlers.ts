import type { intakeCommands } from '#shared/wire/nouns/intake';
import type { CommandHandlers } from '../../store/run-command';
import { applyIntake } from './apply-intake';

export const intakeHandlers: CommandHandlers<keyof typeof intakeCommands> = {
  'intake.apply': (input, context) => applyIntake(input, context),
};
