import type { Indicator } from '../api/generated/indicator';
import { part, read, useRead, useReading, type Question, type Read } from '../api/read';

/** Those that figures can be given for, under their present definitions. */
export const useMeasured = (): Read<Indicator[]> => part(useRead('/api/v1/indicators', undefined, { shared: true }), ({ items }) => items.filter(isMeasured));

/** As it is defined, or was on a day, which the list alone tells; none where it was not defined yet. */
export const useDefinition = (code: () => string, asOf: () => string | undefined): Read<Indicator | null> =>
  useReading((): Question<Indicator | null> => {
    const [wanted, day] = [code(), asOf()];
    return {
      key: ['/api/v1/indicators', wanted, day],
      load: async (signal) => {
        if (!day) return read('/api/v1/indicators/{code}', { path: { code: wanted } }, signal);
        const { items } = (await read('/api/v1/indicators', { query: { asOf: day } }, signal)).body;
        return { body: items.find((known) => known.code === wanted) ?? null };
      },
    };
  });

/** Whether figures can be given for it: a judgement has none. */
export function isMeasured({ measure }: Indicator): boolean {
  return measure !== 'JUDGEMENT';
}

/** Whether its figures are a numerator and a denominator; all others are one value. */
export function isRatio({ measure }: Indicator): boolean {
  return measure === 'RATIO';
}
