import type * as fileSystem from 'node:fs/promises';

type Fs = typeof fileSystem;
type Fault = Readonly<{ fail: string; code: string }>;

/**
 * The real file system with a record of what is asked of it, and one step that fails: the name of a function
 * of `node:fs/promises` or of a file handle.
 */
export function recordingFs(fs: Fs, fault?: Fault): Readonly<{ fs: Fs; order: readonly string[] }> {
  const order: string[] = [];

  function step(name: string, detail = '') {
    order.push(detail ? `${name} ${detail}` : name);
    if (fault?.fail === name) throw Object.assign(new Error(fault.code), { code: fault.code });
  }

  function recordHandle(handle: fileSystem.FileHandle): fileSystem.FileHandle {
    return new Proxy(handle, {
      get(target, property) {
        const value: unknown = Reflect.get(target, property, target);
        if (typeof value !== 'function') return value;
        return async (...given: unknown[]) => {
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
  const rename: Fs['rename'] = async (from, to) => {
    step('rename');
    await fs.rename(from, to);
  };
  const readFile = async (path: string) => {
    step('readFile');
    return fs.readFile(path);
  };
  const mkdir = async (path: string, options: { recursive: true }) => {
    step('mkdir');
    return fs.mkdir(path, options);
  };
  return { fs: { ...fs, open, rename, readFile, mkdir } as unknown as Fs, order };
}
