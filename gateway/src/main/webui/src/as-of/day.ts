import { ApiProblem } from '../api/problem';
import type { MomentPart } from './as-of';

/** The last instant of a day in Viet Nam, as the API reads a day in `asOf`. */
export const endOf = (day: string): string => `${day}T23:59:59.999999+07:00`;

/**
 * What is asked of a day or a map. That nothing can be told of a day, because it is yet to come or because no map is that
 * old, is said in the portal's own sentence (`ui.problem`).
 */
export async function onDay<T>(asked: Partial<Record<MomentPart, string | undefined>>, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const why = ApiProblem.of(error);
    if (why.faults.some(({ code }) => code === 'in-future')) throw new ApiProblem(why.status, 'day-to-come');
    if (why.status === 404 && (asked.asOf || asked.geography)) throw new ApiProblem(why.status, 'day-without-map');
    throw error;
  }
}
