import type { Indicator, FigureCorrection } from '../../api/generated/indicator';
import { isRatio } from '../../indicators/indicator';
import type { Language } from '../../locale/language';
import { readTyped, type TypedNumber } from '../../format/typed-number';

/** A figure as it is being typed. */
export interface Draft {
  indicator: string;
  period: string;
  territory: string;
  operator: string;
  numerator: string;
  denominator: string;
  value: string;
  /** Of a year: what it is expected to come to. */
  estimate?: boolean;
}

export type NumberPart = 'numerator' | 'denominator' | 'value';

export interface Fault {
  readonly field: keyof Draft;
  /** Key of what is wrong. */
  readonly key: 'missing' | 'unreadable' | 'ambiguous' | 'above' | 'zero';
}

export const partsOf = (indicator: Indicator): readonly NumberPart[] =>
  isRatio(indicator) ? ['numerator', 'denominator'] : ['value'];

export function readingsOf(draft: Draft, part: NumberPart, language: Language): readonly number[] {
  const read = readTyped(draft[part], language);
  return read.kind === 'ambiguous' ? read.readings : [];
}

/** The numbers typed, or what is wrong with them; the system checks again. */
export function numbersOf(draft: Draft, indicator: Indicator, language: Language): { numbers: FigureCorrection; faults: readonly Fault[] } {
  const read = partsOf(indicator).map((part) => [part, readTyped(draft[part], language)] as const);
  const faults: Fault[] = read.flatMap(([field, typed]) => (typed.kind === 'number' ? [] : [{ field, key: typed.kind }]));
  const numbers = Object.fromEntries(read.flatMap(([part, typed]) => (isNumber(typed) ? [[part, typed.value]] : []))) as FigureCorrection;
  const { numerator, denominator } = numbers;
  if (denominator === 0) faults.push({ field: 'denominator', key: 'zero' });
  else if (numerator !== undefined && denominator !== undefined && numerator > denominator) {
    faults.push({ field: 'numerator', key: 'above' });
  }
  return { numbers, faults };
}

function isNumber(typed: TypedNumber): typed is Extract<TypedNumber, { kind: 'number' }> {
  return typed.kind === 'number';
}
