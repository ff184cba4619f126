import { useEffect, useState } from 'react';
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
  // Whoever goes to an activity by its address has left the new one.
  if (creating && id) setCreating(false);
  if (creating && !id) {
    return (
      <NewActivity
        onCancel={() => setCreating(false)}
        onCreated={(created) => {
          setCreating(false);
          void navigate(`/activities/${created}`);
        }}
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

/** Whether a new activity is being made; `?do=new` in the address begins one and is taken out of it. */
function useCreating() {
  const [creating, setCreating] = useState(false);
  const [search, setSearch] = useSearchParams();
  const asked = search.get('do') === 'new';
  useEffect(() => {
    if (!asked) return;
    setCreating(true);
    setSearch(
      (before) => {
        before.delete('do');
        return before;
      },
      { replace: true },
    );
  }, [asked, setSearch]);
  return [creating, setCreating] as const;
}
