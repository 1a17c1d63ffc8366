import type { NewFigure, NewUpdate } from '../../api/generated/agency';
import type { Indicator } from '../../api/generated/indicator';
import { numbersOf, type NumberPart } from '../../figures/entry/typed';
import { readTyped } from '../../format/typed-number';
import { isYear, readPeriod } from '../../figures/period';
import type { Language } from '../../locale/language';
import type { Attached } from '../../submissions/content/typed';

/** A figure as it is typed; its numbers stay text until they can be read in one way only. */
export interface TypedFigure {
  indicator: string;
  period: string;
  territory: string;
  numerator: string;
  denominator: string;
  value: string;
  /** Of a year: what it is expected to come to. */
  estimate: boolean;
}

/** An update as it is typed. */
export interface TypedUpdate {
  percent: string;
  text: string;
  figures: TypedFigure[];
  /** By the codes of the task's measured commitments; what is left empty is not reported. */
  reached: Record<string, string>;
  evidence: Attached[];
}

export const emptyFigure = (): TypedFigure => ({ indicator: '', period: '', territory: '', numerator: '', denominator: '', value: '', estimate: false });

/** What is wrong with what was typed: the place in the body, and the key of why. */
export interface TypedFault {
  readonly place: string;
  readonly field: 'reached' | 'percent' | 'text' | 'indicator' | 'period' | 'territory' | NumberPart;
  readonly key: 'missing' | 'percent' | 'unreadable' | 'ambiguous' | 'above' | 'zero' | 'period';
}

const MOST_PERCENT = 100;

/** The update that was typed, or what cannot be read of it; the service checks again. */
export function read(typed: TypedUpdate, indicators: readonly Indicator[], language: Language): { update: NewUpdate; faults: readonly TypedFault[] } {
  const percent = typed.percent.trim();
  const faults: TypedFault[] = [];
  if (!/^\d{1,3}$/.test(percent) || Number(percent) > MOST_PERCENT) faults.push({ place: 'percent', field: 'percent', key: 'percent' });
  if (!typed.text.trim()) faults.push({ place: 'text', field: 'text', key: 'missing' });
  const figures = typed.figures.map((figure, index) => {
    const one = readFigure(figure, indicators, language);
    faults.push(...one.faults.map((fault) => ({ ...fault, place: `figures-${index}-${fault.field}` })));
    return one.figure;
  });
  const reached = Object.entries(typed.reached)
    .filter(([, value]) => value.trim())
    .flatMap(([commitment, value]) => {
      const number = readTyped(value, language);
      if (number.kind === 'number') return [{ commitment, value: number.value }];
      faults.push({ place: `reached-${commitment}`, field: 'reached', key: number.kind });
      return [];
    });
  const update = { percent: Number(percent), text: typed.text.trim(), figures, reached, evidence: typed.evidence.map(({ id }) => id) };
  return { update, faults };
}

type FigureFault = Omit<TypedFault, 'place'>;

function readFigure(typed: TypedFigure, indicators: readonly Indicator[], language: Language): { figure: NewFigure; faults: FigureFault[] } {
  const { indicator, territory } = typed;
  const period = readPeriod(typed.period);
  const faults: FigureFault[] = (['indicator', 'territory'] as const).filter((name) => !typed[name]).map((field) => ({ field, key: 'missing' }));
  if (!period) faults.push({ field: 'period', key: 'period' });
  const known = indicators.find(({ code }) => code === indicator);
  const numbers = known && numbersOf({ ...typed, operator: '' }, known, language);
  faults.push(...(numbers?.faults ?? []).map(({ field, key }) => ({ field: field as NumberPart, key })));
  const status = isYear(typed.period) && typed.estimate ? { status: 'ESTIMATE' } : {};
  return { figure: { indicator, territory, period: period ?? '', ...numbers?.numbers, ...status }, faults };
}
