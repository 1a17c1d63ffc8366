import { onScopeDispose, ref, shallowRef, type Ref } from 'vue';

/** How far this device's clock is from the system's, which alone decides. */
let skew = 0;

/** Whether the system plays through a day that is not today. */
export const rehearsal = ref(false);

export function noteServerTime(now: string | undefined, rehearsing: boolean | undefined): void {
  if (now) skew = Date.parse(now) - Date.now();
  rehearsal.value = rehearsing ?? false;
}

export function serverNow(): Date {
  return new Date(Date.now() + skew);
}

/** The system's time, moving on by the second. */
export function useClock(): Readonly<Ref<Date>> {
  const now = shallowRef(serverNow());
  const timer = setInterval(() => (now.value = serverNow()), 1_000);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
