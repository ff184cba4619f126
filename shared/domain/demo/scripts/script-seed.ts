import type { Script } from '../../scripts/script';

/** A demo script as written down. The builder adds ids and dates. */
export type ScriptSeed = Readonly<
  Pick<Script, 'title' | 'folder' | 'tags' | 'body'> & {
    favourite?: true;
    archived?: true;
    uses: number;
    /** Days ago it was last used; null when it never was. */
    lastUsed: number | null;
  }
>;
