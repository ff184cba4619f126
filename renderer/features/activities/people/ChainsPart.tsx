import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { text } from '../../../i18n/text';
import { ChainPanel } from '../../../ui/chain/ChainPanel';
import { NewChainButton } from '../../../ui/chain/NewChainButton';
import { EmptyState } from '../../../ui/EmptyState';
import { Panel } from '../../../ui/Panel';

const words = text.people.chains;

type ChainsPartProps = Readonly<{ detail: ActivityDetail; onNotJoined: () => void }>;

/** The 接龙 of the activity, and the way to paste another. */
export function ChainsPart({ detail, onNotJoined }: ChainsPartProps) {
  const { activity, chains } = detail;
  const groupId = activity.groupIds[0] ?? null;
  const add = (
    <NewChainButton
      target={{ activityId: activity.id }}
      communityId={activity.communityId}
      groupId={groupId}
    />
  );
  if (chains.length === 0)
    return (
      <Panel title={words.title}>
        <EmptyState sentence={words.empty} button={add} />
      </Panel>
    );
  return (
    <>
      {chains.map((chain) => (
        <ChainPanel key={chain.id} chain={chain} activity={detail} onNotJoined={onNotJoined} />
      ))}
      <div>{add}</div>
    </>
  );
}
