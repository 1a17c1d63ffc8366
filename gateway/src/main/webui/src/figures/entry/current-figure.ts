import { computed, shallowRef, watch } from 'vue';
import { bodyOf, ifMatch } from '../../api/api';
import { invalidate, useChange } from '../../api/change';
import type { FigureCorrection, Observation, PeriodLock } from '../../api/generated/indicator';
import { ApiProblem } from '../../api/problem';
import { read, useReading, type Question } from '../../api/read';
import { api } from '../../api/session';
import { lockOn } from '../locks/lock';

/** Where a figure stands. */
export interface Place {
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly operator?: string;
}

/** What is known at the place that is being written at. */
export interface Known {
  readonly figure?: Observation;
  /** Its version, for a correction. */
  readonly etag?: string | undefined;
  readonly lock: PeriodLock | undefined;
}

/** Looks at a place, checks numbers for it without keeping them, and then keeps them. */
export function useEntering(place: () => Place | undefined) {
  const key = computed(() => JSON.stringify(place() ?? null));
  const known = useReading(() => {
    const here = place();
    return here && knownAt(here);
  });
  const { busy, problem, run, reset } = useChange();
  const checked = shallowRef<Observation>();
  const saved = shallowRef<Observation>();
  /** What somebody else wrote meanwhile. */
  const theirs = shallowRef<Known>();
  watch(key, () => {
    checked.value = saved.value = theirs.value = undefined;
    reset();
  });

  async function write(numbers: FigureCorrection, validateOnly: boolean, over = known.value.value): Promise<Observation> {
    const { figure, etag } = over ?? {};
    const query = { validateOnly: validateOnly || undefined };
    if (!figure) return bodyOf(api.POST('/api/v1/observations', { params: { query }, body: { ...place(), ...numbers } }));
    const params = { path: { id: figure.id }, query, header: ifMatch(etag) };
    return bodyOf(api.PUT('/api/v1/observations/{id}', { params, body: numbers }));
  }
  const check = (numbers: FigureCorrection): Promise<boolean> => {
    checked.value = saved.value = undefined;
    return run(async () => {
      checked.value = await write(numbers, true);
    });
  };
  const save = (numbers: FigureCorrection, over?: Known): Promise<boolean> =>
    run(async () => {
      let written: Observation;
      try {
        written = await write(numbers, false, over);
      } catch (error) {
        const refused = ApiProblem.of(error);
        if (!refused.stale && refused.code !== 'figure-exists') throw error;
        theirs.value = (await knownAt(place()!).load()).body;
        return;
      }
      // Told once what stands there is shown anew: what a reader opens below it then stays open.
      await letStand();
      saved.value = written;
    });
  async function letStand(): Promise<void> {
    checked.value = theirs.value = undefined;
    await invalidate('/api/v1/observations');
  }
  return { known, busy, problem, checked, saved, theirs, check, save, letStand };
}

const knownAt = (place: Place): Question<Known> => ({
  key: ['/api/v1/observations', 'known', place],
  load: async (signal) => {
    const { operator, ...where } = place;
    const [{ body: page }, { body: locks }] = await Promise.all([
      read('/api/v1/observations', { query: { ...where, limit: 100 } }, signal),
      read('/api/v1/period-locks', { query: { period: place.period } }, signal),
    ]);
    const lock = lockOn(place.indicator, locks);
    const figure = page.items.find((item) => item.operator === operator);
    if (!figure) return { body: { lock } };
    const { body, etag } = await read('/api/v1/observations/{id}', { path: { id: figure.id } }, signal);
    return { body: { figure: body, etag, lock } };
  },
});
