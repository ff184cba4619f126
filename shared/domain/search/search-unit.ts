import { pinyin } from 'pinyin-pro';

/** One character with every way it may be typed in pinyin; none for anything that is not Chinese. */
export type SearchUnit = Readonly<{
  /** Counted from 0 in the order characters were first met: what tables of units are indexed by. */
  number: number;
  character: string;
  readings: readonly string[];
  /** Nobody types it between initials: brackets, points, emoji, blanks within a line. */
  passedOver: boolean;
}>;

const units: SearchUnit[] = [];

/** One more than the number of a unit, by its UTF-16 code; 0 where it was not met, and for each half of a pair. */
const numbers = new Uint32Array(0x1_0000);
const unitOfPair = new Map<number, SearchUnit>();

/** The unit of a code point; half of a pair alone is one too. */
export function unitOf(codePoint: number): SearchUnit {
  return units[(numbers[codePoint] ?? 0) - 1] ?? unitOfPair.get(codePoint) ?? meet(codePoint);
}

/** The unit of a number. @throws RangeError where no unit has it */
export function unitNumbered(number: number): SearchUnit {
  const unit = units[number];
  if (!unit) throw new RangeError(`no unit ${number}`);
  return unit;
}

/** The number of the unit of a UTF-16 code, from a table; -1 where {@link unitOf} has to be asked. */
export function numberOfCode(code: number): number {
  return (numbers[code] ?? 0) - 1;
}

/** How many units were met. */
export function unitCount(): number {
  return units.length;
}

function meet(codePoint: number): SearchUnit {
  const character = String.fromCodePoint(codePoint);
  const unit = {
    number: units.length,
    character,
    readings: readingsOf(character),
    passedOver: !/[\p{L}\p{N}\n\r]/u.test(character),
  };
  units.push(unit);
  const half = codePoint >= 0xd800 && codePoint <= 0xdfff;
  if (half || codePoint > 0xffff) unitOfPair.set(codePoint, unit);
  else numbers[codePoint] = unit.number + 1;
  return unit;
}

/** All readings of a character, polyphones included; ü is found typed as v and as u. */
function readingsOf(character: string): readonly string[] {
  if (!/\p{Script=Han}/u.test(character)) return [];
  const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  return [...new Set(readings.flatMap((reading) => [reading, reading.replace('v', 'u')]))];
}
