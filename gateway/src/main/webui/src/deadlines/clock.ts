import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue';
import { dutyYear, isoDay } from '../format/calendar';

/** How far this device's clock is from the system's, which alone decides. */
const skew = ref(0);

/** Whether the system plays through a day that is not today. */
export const rehearsal = ref(false);

export function noteServerTime(now: string | undefined, rehearsing: boolean | undefined): void {
  if (now) skew.value = Date.parse(now) - Date.now();
  rehearsal.value = rehearsing ?? false;
}

export function serverNow(): Date {
  return serverTime(Date.now());
}

/** What time it was by the system's clock at an instant of this device's. */
export function serverTime(here: number): Date {
  return new Date(here + skew.value);
}

/** Today in Viet Nam by the system's clock. */
export function today(): string {
  return isoDay(serverNow());
}

/** The year that obligations speak of now; another one as soon as the system says that its clock is not this device's. */
export function useComingYear(): ComputedRef<number> {
  return computed(() => dutyYear(serverNow()));
}

/** The system's time, moving on by the second, and at once when the system has told it. */
export function useClock(): Readonly<Ref<Date>> {
  const now = shallowRef(serverNow());
  watch(skew, () => (now.value = serverNow()), { flush: 'sync' });
  const timer = setInterval(() => (now.value = serverNow()), 1_000);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
