import { computed, shallowRef, watch } from 'vue';
import { useLoadable, valueOf } from '../../api/loadable';
import { Problem } from '../../api/problem';
import { useAction } from '../../ui/action';
import { correctFigure, enterFigure, getFigure, loadFigures, type Numbers, type Observation, type Place } from '../figure';
import { lockOn, type PeriodLock } from '../locks/lock';

/** What is known at the place that is being written at. */
export interface Known {
  readonly figure: Observation | undefined;
  /** Its version, for a correction. */
  readonly etag: string | undefined;
  readonly lock: PeriodLock | undefined;
}

/** Looks at a place, checks numbers for it without keeping them, and then keeps them. */
export function useEntering(place: () => Place | undefined) {
  const key = computed(() => JSON.stringify(place() ?? null));
  const known = useLoadable((signal) => look(place(), signal), { on: key });
  const { busy, problem, run } = useAction();
  const checked = shallowRef<Observation>();
  const saved = shallowRef<Observation>();
  /** What somebody else wrote meanwhile. */
  const theirs = shallowRef<Known>();
  watch(key, () => {
    checked.value = saved.value = theirs.value = problem.value = undefined;
  });

  async function write(numbers: Numbers, dryRun: boolean, over?: Known): Promise<Observation> {
    const { figure, etag } = over ?? valueOf(known.current.value) ?? { figure: undefined, etag: undefined };
    const answer = figure
      ? await correctFigure(figure.id, numbers, etag, dryRun)
      : await enterFigure({ ...place()!, ...numbers }, dryRun);
    return answer.body;
  }
  const check = (numbers: Numbers): Promise<boolean> => {
    checked.value = saved.value = undefined;
    return run(async () => {
      checked.value = await write(numbers, true);
    });
  };
  const save = (numbers: Numbers, over?: Known): Promise<boolean> =>
    run(async () => {
      try {
        saved.value = await write(numbers, false, over);
      } catch (error) {
        const refused = Problem.of(error);
        if (!refused.stale && refused.code !== 'figure-exists') throw error;
        theirs.value = await look(place(), undefined);
        return;
      }
      checked.value = theirs.value = undefined;
      await known.reload();
    });
  const letStand = async (): Promise<void> => {
    checked.value = theirs.value = undefined;
    await known.reload();
  };
  return { known, busy, problem, checked, saved, theirs, check, save, letStand };
}

async function look(place: Place | undefined, signal: AbortSignal | undefined): Promise<Known> {
  if (!place) return { figure: undefined, etag: undefined, lock: undefined };
  const { operator, ...where } = place;
  const [page, lock] = await Promise.all([
    loadFigures({ ...where, limit: 100 }, undefined, signal),
    lockOn(place.period, place.indicator, signal ?? new AbortController().signal),
  ]);
  const figure = page.items.find((item) => (item.operator ?? undefined) === operator);
  if (!figure) return { figure: undefined, etag: undefined, lock };
  const { body, etag } = await getFigure(figure.id);
  return { figure: body, etag, lock };
}
