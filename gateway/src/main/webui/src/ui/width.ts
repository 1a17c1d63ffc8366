import { onBeforeUnmount, onMounted, shallowRef, type Ref, type ShallowRef } from 'vue';

/** How wide an element is, in CSS pixels: a drawing made for it keeps its letters readable at every size. */
export function useWidth(element: Readonly<ShallowRef<HTMLElement | null>>, before: number): Readonly<Ref<number>> {
  const width = shallowRef(before);
  let watching: ResizeObserver | undefined;
  onMounted(() => {
    if (!element.value || typeof ResizeObserver === 'undefined') return;
    watching = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) width.value = Math.round(entry.contentRect.width);
    });
    watching.observe(element.value);
  });
  onBeforeUnmount(() => watching?.disconnect());
  return width;
}
