import { matchesQuery, type SearchableText, toQueryTerms, toSearchable } from '../../search/pinyin-search';
import type { Material, MaterialCategory, MaterialForm } from '../material';

/** What of a material is searched. */
type SearchedMaterial = Pick<
  Material,
  'archivedAt' | 'body' | 'category' | 'contributor' | 'form' | 'source' | 'title' | 'url'
>;

/** A row made ready to be searched often. */
export type SearchableRow<Row> = Readonly<{ row: Row; texts: readonly SearchableText[] }>;

/** What a list of materials is narrowed by; null for any. */
export type MaterialFilter = Readonly<{
  query: string;
  category: MaterialCategory | null;
  form: MaterialForm | null;
  /** Those put away, or those in use. */
  archived: boolean;
}>;

/** So much of a text is searched: what it is about stands at its beginning. */
const searchedLength = 400;

/** Prepares rows for `findMaterials`. */
export function searchableMaterials<Row extends Readonly<{ material: SearchedMaterial }>>(
  rows: readonly Row[],
): readonly SearchableRow<Row>[] {
  return rows.map((row) => {
    const { title, body, source, contributor, category, url } = row.material;
    const said = [title, body.slice(0, searchedLength), source, contributor, category, url];
    return { row, texts: said.filter(Boolean).map(toSearchable) };
  });
}

/** The rows a filter leaves, in their order: by substring, pinyin or initials. */
export function findMaterials<Row extends Readonly<{ material: SearchedMaterial }>>(
  rows: readonly SearchableRow<Row>[],
  filter: MaterialFilter,
): readonly Row[] {
  const terms = toQueryTerms(filter.query);
  return rows
    .filter(({ row: { material } }) => isShown(material, filter))
    .filter(({ texts }) => terms.length === 0 || matchesQuery(texts, terms))
    .map(({ row }) => row);
}

function isShown(material: SearchedMaterial, { archived, category, form }: MaterialFilter): boolean {
  if ((material.archivedAt !== null) !== archived) return false;
  return (category === null || material.category === category) && (form === null || material.form === form);
}
