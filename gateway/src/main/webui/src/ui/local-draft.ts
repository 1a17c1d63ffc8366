import { reactive, watch } from 'vue';
import { useSession } from '../api/session';

/**
 * Something that is being typed. It lives in the tab until it is done with: a session that ends or a page that is loaded
 * again loses nothing. It is kept for the person who types it: whoever uses the tab afterwards does not find it.
 */
export function useKept<T extends object>(name: string, fresh: () => T) {
  const { me } = useSession();
  const key = ['hatangso.kept', me.value.signedIn ? me.value.account : '', name].join('.');
  const found = kept<T>(key);
  const value = reactive({ ...fresh(), ...found }) as T;
  const stop = watch(value, () => keep(key, value), { deep: true, flush: 'sync' });
  function forget(): void {
    stop();
    drop(key);
  }
  return { value, forget, wasKept: found !== undefined };
}

function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Storage is closed or full: what was typed still lives in the page, and an older state of it would only mislead.
    drop(key);
  }
}

function drop(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // storage is closed: there is nothing to drop
  }
}

function kept<T>(key: string): T | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null) ?? undefined;
  } catch {
    return undefined;
  }
}
