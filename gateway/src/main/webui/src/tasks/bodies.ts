import { computed } from 'vue';
import { useLoadable, valueOf } from '../api/loading';
import { loadBodies, type Body } from '../figures/bodies';
import { useSpeech } from '../locale/use-locale';

/** Agencies with their names; while they are missing their codes stand for themselves. */
export function useBodies() {
  const { say } = useSpeech();
  const loading = useLoadable(loadBodies);
  /** Each once, as it was called last: a change of name begins a new period of the same agency. */
  const known = computed(() => new Map((valueOf(loading.current.value) ?? []).map((body) => [body.code, body])));
  const list = computed<readonly Body[]>(() => [...known.value.values()]);
  const name = (code: string): string => say(known.value.get(code)?.name) || code;
  /** Under which codes it may be meant: its own, and that of the group that stands for it. */
  function namesOf(code: string): readonly string[] {
    const group = known.value.get(known.value.get(code)?.parent ?? '');
    return group?.kind === 'GROUP' ? [code, group.code] : [code];
  }
  return { loading, list, name, namesOf, names: (codes: readonly string[]): string => codes.map(name).join('; ') };
}

export type Bodies = ReturnType<typeof useBodies>;
