import { computed, shallowRef } from 'vue';
import { useSession } from '../api/session';

const KEPT_AS = 'hatangso.seen';

/** Of this tab: what was seen is seen, also where the device keeps nothing. */
const here = shallowRef<Readonly<Record<string, string>>>({});

/**
 * The day of the newest piece of news that whoever is signed in has seen; empty for somebody who is here for the first time. It is
 * kept on the device, for each account.
 */
export function useSeen() {
  const { me } = useSession();
  const account = computed(() => (me.value.signedIn ? me.value.account : ''));
  const seen = computed(() => here.value[account.value] ?? kept(account.value));

  function see(day: string): void {
    here.value = { ...here.value, [account.value]: day };
    try {
      localStorage.setItem(`${KEPT_AS}.${account.value}`, day);
    } catch {
      // the device keeps nothing: it holds for this tab
    }
  }
  return { seen, see };
}

function kept(account: string): string {
  try {
    return localStorage.getItem(`${KEPT_AS}.${account}`) ?? '';
  } catch {
    return '';
  }
}
