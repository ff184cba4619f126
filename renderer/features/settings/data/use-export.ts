import { useEffect, useRef, useState } from 'react';
import type { ExportedFolder } from '../../../../shared/wire/nouns/data';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { text } from '../../../i18n/text';

const words = text.data.export;

/** What can be exported. */
export type ExportKind = 'json' | 'csv' | 'markdown';

export type ExportState =
  | Readonly<{ stage: 'idle'; said: string }>
  | Readonly<{ stage: 'making'; done: number; total: number }>
  /** Made; a browser opens its picker of folders only on a click, and the last one is too long ago. */
  | Readonly<{ stage: 'ready'; made: ExportedFolder }>
  | Readonly<{ stage: 'saving' }>;

const nothingYet: ExportState = { stage: 'idle', said: '' };
const folderJobs = { csv: 'data.exportCsv', markdown: 'data.exportMarkdown' } as const;

/** Makes one kind of export, saves it where the person says, and tells where it went. */
export function useExport(kind: ExportKind) {
  const { vault, shell } = useHost();
  const [state, setState] = useState<ExportState>(nothingYet);
  const stop = useRef<AbortController | null>(null);
  // Nobody is there any more to say where the files go.
  useEffect(() => () => stop.current?.abort(), []);

  const make = () => {
    stop.current = new AbortController();
    setState({ stage: 'making', done: 0, total: 0 });
    const onProgress = (done: number, total: number) => setState({ stage: 'making', done, total });
    return { onProgress, signal: stop.current.signal };
  };

  const saveJson = async (masked: boolean): Promise<string> => {
    const { name, bytes } = await vault.perform('data.exportJson', { masked }, make());
    setState({ stage: 'saving' });
    if (!(await shell.saveFile({ name, mediaType: 'application/json', bytes }))) return '';
    return shell.can('native-dialogs') ? words.saved(name) : words.downloaded(name);
  };

  const saveFolder = async ({ folder, files }: ExportedFolder): Promise<string> => {
    setState({ stage: 'saving' });
    const name = await shell.saveFolder(folder, files);
    return name === null ? '' : words.savedFolder(name, files.length);
  };

  const end = async (work: Promise<string | null>) => {
    try {
      const said = await work;
      if (said !== null) setState({ stage: 'idle', said });
    } catch (thrown) {
      setState(nothingYet);
      showError(thrown);
    }
  };

  const makeFolder = async (folderKind: keyof typeof folderJobs, masked: boolean): Promise<string | null> => {
    const made = await vault.perform(folderJobs[folderKind], { masked }, make());
    if (shell.can('native-dialogs') || navigator.userActivation.isActive) return saveFolder(made);
    setState({ stage: 'ready', made });
    return null;
  };

  return {
    state,
    start: (masked: boolean) => end(kind === 'json' ? saveJson(masked) : makeFolder(kind, masked)),
    save: (made: ExportedFolder) => end(saveFolder(made)),
    cancel: () => stop.current?.abort(),
  };
}
