import { useState } from 'react';
import { participantKey } from '../../../../shared/domain/activities/participant';
import type { Person } from './PersonCell';

/** The people picked for something, each once and in the order they were picked. */
export function usePickedPeople() {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const add = (more: readonly Person[]) =>
    setPeople((now) => {
      const all = new Map([...now, ...more].map((person) => [participantKey(person), person]));
      return [...all.values()];
    });
  const drop = (person: Person) => setPeople((now) => now.filter((one) => one !== person));
  return { people, add, drop, clear: () => setPeople([]) };
}
