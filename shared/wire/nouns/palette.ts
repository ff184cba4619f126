import { z } from 'zod';
import { communityIdSchema } from '../../domain/ids';

export const paletteQueries = {
  'palette.search': z.object({ communityId: communityIdSchema, text: z.string().max(200) }),
} as const;

export type PaletteNoun = 'member' | 'script' | 'plannerItem' | 'activity';

export type PaletteHit = Readonly<{
  noun: PaletteNoun;
  id: string;
  title: string;
  detail: string;
  address: string;
}>;

export type PaletteQueryResults = {
  'palette.search': readonly PaletteHit[];
};
