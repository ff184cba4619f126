import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';

const words = text.activities.page;

/** Said where an activity was: which key brings it back, if one does. */
export function Gone() {
  const history = useVaultQuery('history.state', {}).data;
  if (history === undefined) return null;
  const sentence =
    history.redo?.command === 'activities.create'
      ? words.goneUncreated
      : history.undo?.command === 'activities.remove'
        ? words.goneRemoved
        : words.gone;
  const back = (
    <Button component={Link} to="/activities">
      {text.activities.backToList}
    </Button>
  );
  return <EmptyState sentence={sentence} button={back} />;
}
