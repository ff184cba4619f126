import type { ledgersCommands } from '#shared/wire/nouns/ledgers';
import type { CommandHandlers } from '../../store/run-command';
import { removeChain, saveChain } from './chain-writes';
import { addCheckIns, removeCheckIns } from './check-in-writes';
import { removeLessons, saveLessons } from './lesson-writes';
import { removeParticipants, saveParticipants } from './participant-writes';
import { removeRewards, saveRewards } from './reward-writes';

export const ledgersHandlers: CommandHandlers<keyof typeof ledgersCommands> = {
  'participants.save': (input, context) => saveParticipants(input, context),
  'participants.remove': (input, context) => removeParticipants(input, context),
  'checkIns.add': (input, context) => addCheckIns(input, context),
  'checkIns.remove': (input, context) => removeCheckIns(input, context),
  'rewards.save': (input, context) => saveRewards(input, context),
  'rewards.remove': (input, context) => removeRewards(input, context),
  'chains.save': (input, context) => saveChain(input, context),
  'chains.remove': (input, context) => removeChain(input, context),
  'lessons.save': (input, context) => saveLessons(input, context),
  'lessons.remove': (input, context) => removeLessons(input, context),
};
