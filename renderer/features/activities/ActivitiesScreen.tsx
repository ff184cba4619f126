import { useCallback } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { activityIdSchema } from '../../../shared/domain/ids';
import { NewActivity } from './create/NewActivity';
import { LessonsDrawer } from './lessons/LessonsDrawer';
import { ActivityList } from './list/ActivityList';
import { ActivityPage } from './page/ActivityPage';

/** 活动: the list, a new activity, or the page of one. */
export function ActivitiesScreen() {
  const [creating, setCreating] = useCreating();
  const navigate = useNavigate();
  const id = activityIdSchema.safeParse(useParams().id).data;
  if (creating && !id) {
    return (
      <NewActivity
        onCancel={() => setCreating(false)}
        // In place of the form: going back leads to the list.
        onCreated={(created) => void navigate(`/activities/${created}`, { replace: true })}
      />
    );
  }
  return (
    <>
      {id ? <ActivityPage key={id} id={id} /> : <ActivityList onCreate={() => setCreating(true)} />}
      <LessonsDrawer />
    </>
  );
}

/** Whether a new activity is being made: `?do=new` in the address, so that a reload comes back to it. */
function useCreating() {
  const [search, setSearch] = useSearchParams();
  const setCreating = useCallback(
    (creating: boolean) =>
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (creating) after.set('do', 'new');
          else after.delete('do');
          return after;
        },
        { replace: !creating },
      ),
    [setSearch],
  );
  return [search.get('do') === 'new', setCreating] as const;
}
