import { type Day, day, daysBetween } from '../../days';
import type { MaterialId } from '../../ids';
import { noteLimit } from '../../text';
import type { Material, MaterialCategory } from '../material';
import { restState } from '../materials/rest-state';
import { topicsOf } from '../materials/topics';
import type { ContentKind } from '../planner-item';
import type { Rhythm } from '../rhythm';
import { materialInWords } from '../sending/insert-material';
import type { Advice } from './advice';

/** Something else to send. */
export type Alternative = Readonly<{
  /** The material it is made of; null for a topic of the bank. */
  materialId: MaterialId | null;
  kind: ContentKind;
  title: string;
  body: string;
}>;

/** A material with its use, as 素材库 lists it: in how many items, on which days in order, and on which last. */
export type UsedMaterial = Readonly<{
  material: Material;
  uses: number;
  usedOn: readonly Day[];
  lastUsedOn: Day | null;
}>;

/** What a category of 素材库 is sent as. */
const kindOfCategory: Readonly<Record<MaterialCategory, ContentKind>> = {
  行业资讯: '资讯',
  产品服务: '团购',
  科普知识: '锦囊',
  技能分享: '分享',
  破冰: '话题',
  热点: '话题',
  其他: '话题',
};

/** How many are offered. */
const offered = 3;

/** Days are counted from it, so that another day offers other topics. */
const anyDay = day('2026-01-01');

/** Topics of the bank that fit any day, and what they are sent as; those of a season wait for theirs. */
const starters: readonly Alternative[] = [
  ...topicsOf.破冰.map(({ title, body }) => ({ materialId: null, kind: '话题', title, body }) as const),
  ...topicsOf.行业.map(({ title, body }) => ({ materialId: null, kind: '分享', title, body }) as const),
];

/**
 * Three things that would help, out of the library: of the kinds there is not too much of, one kind after the other,
 * what was never or least used first. Where the library has too few, topics of the bank fill up, others every day.
 */
export function alternativesFor(
  advice: Advice,
  library: readonly UsedMaterial[],
  rhythm: Pick<Rhythm, 'materialRestDays'>,
): readonly Alternative[] {
  const { planOn } = advice;
  if (planOn === null) return [];
  const tooMuch = kindsToAvoid(advice);
  const fresh = library
    .filter(({ material }) => material.archivedAt === null && !tooMuch.has(kindOfCategory[material.category]))
    .filter(({ material, usedOn }) => restState(material, usedOn, rhythm, planOn).kind === 'free')
    .toSorted(leastUsedFirst)
    .map(({ material }) => ofMaterial(material));
  const topics = rotated(
    starters.filter(({ kind }) => !tooMuch.has(kind)),
    daysBetween(anyDay, planOn),
  ).filter(({ title }) => !fresh.some((one) => one.title === title));
  return [...kindByKind(fresh).slice(0, offered), ...kindByKind(topics)].slice(0, offered);
}

/** What another item of would not help. */
function kindsToAvoid({ kind, contentKind }: Advice): ReadonlySet<ContentKind> {
  if (kind === 'only-links') return new Set(['资讯', '团购', '早安']);
  return new Set(contentKind === null ? [] : [contentKind]);
}

function ofMaterial(material: Material): Alternative {
  const body = materialInWords(material).slice(0, noteLimit);
  return { materialId: material.id, kind: kindOfCategory[material.category], title: material.title, body };
}

function leastUsedFirst(a: UsedMaterial, b: UsedMaterial): number {
  if (a.uses !== b.uses) return a.uses - b.uses;
  return (a.lastUsedOn ?? '') < (b.lastUsedOn ?? '') ? -1 : 1;
}

/** The first of each kind, then the second of each, and so on. */
function kindByKind<One extends Readonly<{ kind: ContentKind }>>(all: readonly One[]): readonly One[] {
  const seen = new Map<ContentKind, number>();
  return all
    .map((one) => {
      const round = seen.get(one.kind) ?? 0;
      seen.set(one.kind, round + 1);
      return { one, round };
    })
    .toSorted((a, b) => a.round - b.round)
    .map(({ one }) => one);
}

function rotated<One>(all: readonly One[], by: number): readonly One[] {
  const at = all.length === 0 ? 0 : ((by % all.length) + all.length) % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}
