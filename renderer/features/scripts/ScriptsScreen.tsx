import { Button, CloseButton, Group, Text } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { builtInWelcomeId } from '../../../shared/domain/scripts/built-in-welcome';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { useDesk, useRecipients } from './desk-store';
import { BuiltInDrawer } from './drawer/BuiltInDrawer';
import { builtInOf } from './drawer/built-in-in-use';
import { ScriptDrawer } from './drawer/ScriptDrawer';
import { Library } from './library/Library';
import { noFilter, useLibrary } from './library/library-store';
import { QueueComing } from './queue/QueueComing';
import { QueuePanel } from './queue/QueuePanel';
import { useEarlyEnter } from './queue/use-early-enter';
import { useMembersFor } from './use-members-for';
import { useScriptAddress } from './use-script-address';
import { useStartState } from './use-start-state';

const words = text.scripts;

/** 话术: the library, one script in the drawer beside it, and the copy queue. */
export function ScriptsScreen() {
  const { community } = useScope();
  const run = useRun();
  const { begin, askFirstCopy } = useDesk();
  // A copy asked for while the queue was coming is not done on a later visit.
  useEffect(() => () => askFirstCopy(false), [askFirstCopy]);
  const address = useScriptAddress();
  const { open, close } = address;
  const scripts = useVaultQuery('scripts.list', { communityId: community.id });
  const waiting = useVaultQuery('queue.current', { communityId: community.id }).data?.items.length ?? 0;
  // Counts the times a script was opened, so that opening the same one again brings the focus back to it.
  const [visit, setVisit] = useState(0);

  const data = scripts.stale ? undefined : scripts.data;
  const blank = data?.find(({ title, body }) => title === words.untitled && body === '')?.id;
  const creating = useRef(false);

  const create = useCallback(async () => {
    // One that was begun and never written is taken up again; a double click begins one.
    if (blank) open(blank, { edit: true, replace: true });
    if (blank || creating.current) return;
    creating.current = true;
    const receipt = await run(
      'scripts.create',
      { communityId: community.id, fields: { title: words.untitled } },
      { quiet: true },
    );
    creating.current = false;
    if (!receipt) return;
    // What was looked for before would hide the new one.
    useLibrary.getState().change(community.id, noFilter);
    begin(null);
    open(receipt.result.scriptId, { edit: true, replace: true });
  }, [run, community.id, open, blank, begin]);

  useStartState(data, create);
  useEarlyEnter(address.starting);
  const script = data?.find(({ id }) => id === address.id);

  const newButton = (
    <Button leftSection={<IconPlus size={16} />} onClick={create}>
      {words.create}
    </Button>
  );
  const asideOf = () => {
    if (address.queueOpen) return <QueuePanel onClose={close} />;
    const builtIn = builtInOf(address.builtIn);
    if (data && (builtIn || address.id === builtInWelcomeId))
      return (
        <BuiltInDrawer
          key={builtIn?.key ?? builtInWelcomeId}
          {...{ builtIn, address, visit }}
          scripts={data}
        />
      );
    if (script && data)
      return <ScriptDrawer key={script.id} script={script} scripts={data} address={address} visit={visit} />;
    if (address.starting && (!data || !(address.id ?? builtIn))) return <QueueComing onClose={close} />;
    return (address.id ?? address.builtIn) && data ? (
      <Closable onClose={close}>
        <EmptyState sentence={words.gone} />
      </Closable>
    ) : null;
  };

  const aside = asideOf();
  return (
    <Page
      title={text.frame.nav.scripts}
      subtitle={script ? null : <Subtitle count={data?.length ?? 0} />}
      buttons={
        <>
          {waiting > 0 && !address.queueOpen && (
            <Button variant="default" leftSection={<IconListCheck size={16} />} onClick={address.openQueue}>
              {words.queueWaiting(waiting)}
            </Button>
          )}
          {newButton}
        </>
      }
      aside={aside}
      asideLabel={address.queueOpen ? words.queue.title : words.drawer}
      asideWide={Boolean(script) && address.editing && !address.queueOpen}
    >
      {data && (
        <Library
          scripts={data}
          openId={address.id}
          alone={aside === null}
          onOpen={(id) => {
            setVisit(visit + 1);
            // How to send to several is chosen for one script at a time.
            if (id !== address.id) begin(null);
            open(id);
          }}
        />
      )}
    </Page>
  );
}

/** Whom the next script is for, said beside the title; else how many scripts there are. */
function Subtitle({ count }: Readonly<{ count: number }>) {
  const { community } = useScope();
  const recipients = useRecipients(community.id);
  const choose = useDesk((state) => state.choose);
  const { members } = useMembersFor(recipients);
  if (members.length === 0) return count > 0 ? words.subtitle(count) : null;
  const names = members.slice(0, 2).map(({ member }) => member.nickname);
  return (
    <Group gap={4} wrap="nowrap">
      <Text size="sm" className="one-line person-text">
        {words.forMembers(names.join('、'), members.length)}
      </Text>
      <CloseButton size="sm" aria-label={words.clearRecipients} onClick={() => choose(community.id, [])} />
    </Group>
  );
}

function Closable({ onClose, children }: Readonly<{ onClose: () => void; children: React.ReactNode }>) {
  return (
    <>
      <Group justify="flex-end" p="sm">
        <CloseButton aria-label={text.frame.close} onClick={onClose} />
      </Group>
      {children}
    </>
  );
}
