import { shallowRef, type Ref } from 'vue';
import type { Point } from './path';

/** Which of the periods of a drawing is pointed at: by a pointer that comes near, or by arrow keys. Listeners of its `svg`. */
export function usePointedPeriod(points: () => readonly Point[], x: (day: number) => number, width: Readonly<Ref<number>>) {
  const pointed = shallowRef<number>();
  const last = (): number | undefined => (points().length > 0 ? points().length - 1 : undefined);

  function near({ currentTarget, clientX }: PointerEvent): void {
    const box = (currentTarget as Element).getBoundingClientRect();
    const place = ((clientX - box.left) * width.value) / box.width;
    const distances = points().map(({ day }) => Math.abs(x(day) - place));
    pointed.value = distances.length > 0 ? distances.indexOf(Math.min(...distances)) : undefined;
  }
  function step(event: KeyboardEvent): void {
    const [at, end] = [pointed.value ?? -1, last()];
    if (end === undefined) return;
    const steps: Record<string, number | undefined> = { ArrowLeft: Math.max(at - 1, 0), ArrowRight: Math.min(at + 1, end), Home: 0, End: end };
    if (event.key !== 'Escape' && !(event.key in steps)) return;
    event.preventDefault();
    pointed.value = steps[event.key];
  }
  const leave = (): void => {
    pointed.value = undefined;
  };
  const enter = (): void => {
    pointed.value = last();
  };
  return { pointed, listeners: { pointermove: near, pointerdown: near, pointerleave: leave, focus: enter, blur: leave, keydown: step } };
}
