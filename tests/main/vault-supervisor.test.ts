import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { patience, superviseVault } from '#main/vault-supervisor';
import { handTimers } from './hand-timers';

function supervised() {
  const timers = handTimers();
  const states: string[] = [];
  let loads = 0;
  const contents = Object.assign(new EventEmitter(), {
    loadURL: async () => {
      loads += 1;
    },
    forcefullyCrashRenderer: () => void contents.emit('render-process-gone', {}, { reason: 'killed' }),
  });
  const supervisor = superviseVault(contents, 'weilu://vault/vault.html', timers, (state) =>
    states.push(state),
  );
  supervisor.start();
  const crash = () => contents.emit('render-process-gone', {}, { reason: 'crashed' });
  const loaded = () => contents.emit('did-finish-load');
  return { contents, timers, states, supervisor, crash, loaded, loads: () => loads };
}

describe('the supervisor of the vault', () => {
  it('loads the page and says when it runs', () => {
    const { loaded, states, timers, loads } = supervised();
    expect(loads()).toBe(1);
    loaded();
    expect(states).toEqual(['starting', 'running']);
    expect(timers.waiting()).toEqual([]);
  });

  it('loads a crashed page again after a wait that grows', () => {
    const { crash, loaded, states, timers, loads } = supervised();
    loaded();
    const waits = patience.backOff.map((pause) => {
      crash();
      const waiting = timers.waiting();
      timers.pass(pause);
      loaded();
      return waiting;
    });
    expect(waits).toEqual(patience.backOff.map((pause) => [pause]));
    expect(loads()).toBe(5);
    expect(states.slice(2, 5)).toEqual(['crashed', 'restarting', 'running']);
  });

  it('gives up at the fifth crash within a minute, and not when they are spread out', () => {
    const often = supervised();
    for (let count = 0; count < 5; count += 1) {
      often.loaded();
      often.crash();
      often.timers.pass(2_000);
    }
    expect(often.states.at(-1)).toBe('gave-up');
    expect(often.timers.waiting()).toEqual([]);
    often.loaded();
    expect(often.supervisor.state()).toBe('gave-up');
    const seldom = supervised();
    for (let count = 0; count < 10; count += 1) {
      seldom.loaded();
      seldom.crash();
      seldom.timers.pass(20_000);
    }
    expect(seldom.states).not.toContain('gave-up');
  });

  it('ends a page that hangs for long, and leaves one that answers again', () => {
    const { contents, loaded, states, timers } = supervised();
    loaded();
    contents.emit('unresponsive');
    timers.pass(patience.unresponsive - 1);
    contents.emit('responsive');
    timers.pass(patience.unresponsive);
    expect(states.at(-1)).toBe('running');
    contents.emit('unresponsive');
    timers.pass(patience.unresponsive);
    expect(states.at(-1)).toBe('crashed');
  });

  it('takes a load that fails or never ends for a crash, but not one that was overtaken or is of a frame', () => {
    const { contents, states, timers } = supervised();
    contents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', '', true);
    contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', '', false);
    expect(states).toEqual(['starting']);
    contents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', '', true);
    expect(states.at(-1)).toBe('crashed');
    timers.pass(patience.backOff[0]);
    timers.pass(patience.loading);
    expect(states).toEqual(['starting', 'crashed', 'restarting', 'crashed']);
  });

  it('says again that the page runs when it reloaded itself', () => {
    const { loaded, states } = supervised();
    loaded();
    loaded();
    expect(states).toEqual(['starting', 'running', 'running']);
  });

  it('lets a page go that was meant to go', () => {
    const { crash, loaded, states, supervisor, timers } = supervised();
    loaded();
    supervisor.stop();
    crash();
    expect(states.at(-1)).toBe('running');
    expect(timers.waiting()).toEqual([]);
  });
});
