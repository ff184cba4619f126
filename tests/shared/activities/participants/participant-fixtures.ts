import type { Participant } from '#shared/domain/activities/participant';
import type { ParticipantId } from '#shared/domain/ids';
import { activityId, communityId } from '../activity-fixtures';

/** A participant by name, who thinks about it unless said otherwise. */
export function participant(name: string, fields: Partial<Participant>): Participant {
  return {
    ...{ id: `participant-${name}` as ParticipantId, communityId, activityId, memberId: null, name },
    ...{ state: 'interested', source: 'manual', note: '', signedAt: null, position: 0 },
    ...fields,
  };
}
