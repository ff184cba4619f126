import type * as fileSystem from 'node:fs/promises';

type Fs = typeof fileSystem;
/** What fails: a function by its name each time it is called, or the n-th step from 0, whichever it is. */
type Fault = Readonly<{ fail: string | number; code: string }>;

/** Functions whose calls are noted. */
const noted = ['rename', 'readFile', 'mkdir', 'readdir', 'statfs'] as const;

/**
 * The real file system with a record of what is asked of it, and one step that fails: a function of
 * `node:fs/promises` or of a file handle. Taking away (`rm`, `truncate`) is neither noted nor made to fail.
 */
export function recordingFs(fs: Fs, fault?: Fault): Readonly<{ fs: Fs; order: readonly string[] }> {
  const order: string[] = [];

  function step(name: string, detail = '') {
    const failing = fault?.fail === name || fault?.fail === order.length;
    order.push(detail ? `${name} ${detail}` : name);
    if (failing) throw Object.assign(new Error(fault?.code), { code: fault?.code });
  }

  function recordHandle(handle: fileSystem.FileHandle): fileSystem.FileHandle {
    return new Proxy(handle, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
          if (property === 'truncate') return Reflect.apply(value, target, given);
          // A failing close must not keep the file open.
          if (property === 'close') await Reflect.apply(value, target, given);
          step(String(property));
          return property === 'close' ? undefined : Reflect.apply(value, target, given);
        };
      },
    });
  }

  const open = async (path: string, flags: string, mode?: number) => {
    step('open', flags);
    return recordHandle(await fs.open(path, flags, mode));
  };
  const recorded = noted.map((name) => {
    const call = async (...given: unknown[]) => {
      step(name);
      return Reflect.apply(fs[name], fs, given);
    };
    return [name, call] as const;
  });
  return { fs: { ...fs, ...Object.fromEntries(recorded), open } as unknown as Fs, order };
}
