import type { MaterialPatch } from '../../../../shared/domain/planner/material';
import { lineLimit } from '../../../../shared/domain/text';
import { toWireError } from '../../../../shared/wire/errors';
import { type FilesApi, keptFileLimit } from '../../../../shared/wire/shell-api';
import { makeThumbnail } from './make-thumbnail';
import { isDecodable, pictureSize } from './picture-size';
import { hasPictureName, pictureType } from './picture-type';

/** A file as it comes from a dialog or is dropped. */
export type IncomingFile = Readonly<{
  name: string;
  size: number;
  /** As the browser has it; empty where nobody says. */
  mediaType: string;
  read: () => Promise<Uint8Array<ArrayBuffer>>;
}>;

/** Why a file was not taken. */
export type FileProblem = 'empty' | 'too-large' | 'too-many-pixels' | 'broken' | 'not-picture' | 'unreadable';

/** What a file gives a material. */
export type TakenFile = Required<Pick<MaterialPatch, 'file' | 'form' | 'thumbnail' | 'title'>>;

export type Taking = Readonly<{
  taken: readonly TakenFile[];
  problems: ReadonlyMap<FileProblem, readonly string[]>;
}>;

/**
 * Keeps files and makes their thumbnails, one after the other. A file that is not taken leaves nothing behind.
 *
 * @param picturesOnly refuses what is no picture
 * @throws WeiluError when the files cannot be written, as on a full disk
 */
export async function takeFiles(
  files: readonly IncomingFile[],
  keeper: Pick<FilesApi, 'put'>,
  picturesOnly = false,
): Promise<Taking> {
  const taken: TakenFile[] = [];
  const problems = new Map<FileProblem, readonly string[]>();
  for (const file of files) {
    const found = await takeOne(file, keeper, picturesOnly);
    if (typeof found !== 'string') taken.push(found);
    else problems.set(found, [...(problems.get(found) ?? []), file.name]);
  }
  return { taken, problems };
}

async function takeOne(
  file: IncomingFile,
  keeper: Pick<FilesApi, 'put'>,
  picturesOnly: boolean,
): Promise<TakenFile | FileProblem> {
  if (file.size === 0) return 'empty';
  if (file.size > keptFileLimit) return 'too-large';
  const bytes = await file.read().catch((thrown: unknown) => problemOf(thrown));
  if (typeof bytes === 'string') return bytes;
  const picture = pictureType(bytes);
  if (picture === null && hasPictureName(file.name)) return 'broken';
  if (picture === null && picturesOnly) return 'not-picture';
  const thumbnail = picture === null ? '' : await thumbnailOf(bytes, picture);
  if (thumbnail === 'broken' || thumbnail === 'too-many-pixels') return thumbnail;
  const kept = await keeper.put(bytes, file.name, picture ?? file.mediaType);
  return { file: kept, form: picture === null ? 'file' : 'image', thumbnail, title: titleOfFile(file.name) };
}

/** A small picture of a picture; why there is none otherwise. One that would take gigabytes is not decoded. */
async function thumbnailOf(
  bytes: Uint8Array<ArrayBuffer>,
  type: string,
): Promise<string | 'broken' | 'too-many-pixels'> {
  const size = pictureSize(bytes, type);
  if (size === null) return 'broken';
  if (!isDecodable(size)) return 'too-many-pixels';
  return (await makeThumbnail(bytes, type)) ?? 'broken';
}

function problemOf(thrown: unknown): FileProblem {
  return toWireError(thrown).code === 'file-too-large' ? 'too-large' : 'unreadable';
}

/** The name of a file without its ending. */
function titleOfFile(name: string): string {
  const title = name.replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/u, '').trim();
  return (title || name).slice(0, lineLimit);
}
