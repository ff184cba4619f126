import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';

/** A MessagePortMain: an emitter, silent until started, closed when its other end closes. */
export class FakePort
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  other: FakePort | null = null;
  transferred = false;
  private started = false;
  private closed = false;
  private queue: unknown[] = [];

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    if (this.transferred) throw new Error('Port is already neutered');
    refuseOtherPorts(transfer);
    const copy = structuredClone(message);
    if (!this.closed) this.other?.receive(copy);
  }

  /** What a transfer does: this port is spent, and one that stands in its place arrives elsewhere. */
  handOver(): FakePort {
    const arrived = new FakePort();
    arrived.other = this.other;
    arrived.queue = this.queue;
    if (arrived.other) arrived.other.other = arrived;
    this.transferred = true;
    this.other = null;
    return arrived;
  }

  start(): void {
    this.started = true;
    const waiting = this.queue;
    this.queue = [];
    for (const message of waiting) this.deliver(message);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    queueMicrotask(() => this.emit('close'));
    this.other?.close();
  }

  private receive(message: unknown) {
    if (this.started) this.deliver(message);
    else this.queue.push(message);
  }

  private deliver(message: unknown) {
    queueMicrotask(() => {
      if (!this.closed) this.emit('message', { data: message, ports: [] });
    });
  }
}

/** A MessageChannelMain. */
export class FakeChannel {
  readonly port1 = new FakePort();
  readonly port2 = new FakePort();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** Electron transfers its own ports and no DOM port. */
export function refuseOtherPorts(ports: readonly unknown[]) {
  for (const [index, port] of ports.entries()) {
    if (!(port instanceof FakePort)) throw new TypeError(`Port at index ${index} is not a MessagePortMain`);
    if (port.transferred) throw new Error(`Port at index ${index} is already neutered`);
  }
}
