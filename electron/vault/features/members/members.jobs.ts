import type { membersJobs } from '#shared/wire/nouns/members';
import type { JobHandlers } from '../../store/run-job';
import { exportList } from './export-list';

export const membersJobHandlers: JobHandlers<keyof typeof membersJobs> = {
  'members.exportList': (input, context) => exportList(input, context),
};
