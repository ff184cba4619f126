import { describe, expect, it } from 'vitest';
import { wirePortOf } from '#shared/wire/rpc';
import { createVaultClient } from '#shared/wire/vault-client';
import type { CommandName } from '#shared/wire/vault-contract';
import { describeVaultContract } from './vault-contract';
import { until, vaultOpener } from './vault-harness';

/**
 * The rules of a command are the same on every IndexedDB, and each is tried on fake-indexeddb. Here its rows meet
 * Chromium's store, so these are at least one of each noun, and all that write in a way of their own: many rows, rows
 * of many tables, rows taken away with all that hangs on them, whole stores, and the way back and forth.
 */
const commandsWithWritesOfTheirOwn: readonly CommandName[] = [
  'communities.create',
  'communities.removeGroup',
  'communities.remove',
  'demo.load',
  'members.create',
  'members.update',
  'members.import',
  'members.bulkEdit',
  'members.merge',
  'members.remove',
  'importPresets.save',
  'tags.merge',
  'tags.removeGroup',
  'fields.setValue',
  'segments.update',
  'intake.apply',
  'experts.removeAsk',
  'review.decide',
  'scripts.rollback',
  'queue.fill',
  'words.save',
  'planner.reschedule',
  'planner.copyTo',
  'planner.import',
  'series.create',
  'series.extend',
  'series.remove',
  'materials.remove',
  'templates.apply',
  'activities.create',
  'activities.reschedule',
  'activities.remove',
  'activityTemplates.save',
  'participants.save',
  'checkIns.add',
  'rewards.save',
  'chains.save',
  'lessons.remove',
  'onboarding.mark',
  'backup.restore',
  'backup.restoreCopy',
  'store.quarantine',
  'history.undo',
  'history.redo',
  'history.revert',
  'trash.restore',
  'settings.change',
];

describeVaultContract(vaultOpener(indexedDB, IDBKeyRange), commandsWithWritesOfTheirOwn);

describe('a page that held the other end of a port', () => {
  it.each([
    ['is taken away', (frame: HTMLIFrameElement) => frame.remove()],
    ['is loaded again', (frame: HTMLIFrameElement) => frame.contentWindow?.location.reload()],
  ])('says goodbye when it %s', async (_how, leave) => {
    const { frame, port } = await frameWithPort();
    const api = createVaultClient();
    const heard: boolean[] = [];
    api.onConnection((connected) => heard.push(connected));
    api.attach(wirePortOf(port));
    const pending = expect(api.hello()).rejects.toMatchObject({ code: 'vault-disconnected' });
    leave(frame);
    await until('the goodbye', () => heard.length === 2);
    await pending;
    frame.remove();
  });
});

/** A frame whose own copy of the wire holds one end of a channel and answers nothing. */
async function frameWithPort(): Promise<Readonly<{ frame: HTMLIFrameElement; port: MessagePort }>> {
  const wire = new URL('../../shared/wire/rpc.ts', import.meta.url).href;
  const frame = document.createElement('iframe');
  frame.srcdoc = `<script type="module">
    import { wirePortOf } from ${JSON.stringify(wire)};
    const { port1, port2 } = new MessageChannel();
    wirePortOf(port1).listen(() => undefined);
    parent.postMessage('wire-is-up', '*', [port2]);
  </script>`;
  const port = new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function hear({ data, ports: [given] }) {
      if (data !== 'wire-is-up' || !given) return;
      window.removeEventListener('message', hear);
      resolve(given);
    });
  });
  document.body.append(frame);
  return { frame, port: await port };
}
