import { computed, ref, shallowRef } from 'vue';
import { bodyOf, createApi, settled } from './api';
import type { Me } from './gateway';
import { ApiProblem } from './problem';
import { queries } from './queries';
import { language } from '../locale/language';

export const ROLES = [
  'leader',
  'coordinator',
  'clerk',
  'finance-officer',
  'construction-officer',
  'agency-officer',
  'operator',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

type SessionState = 'unknown' | 'known' | 'ended';

const me = shallowRef<Me>({ signedIn: false });
const state = ref<SessionState>('unknown');
/** Why it is not known who is signed in; absent when it is. */
const trouble = shallowRef<ApiProblem>();
/** Grows each time the session is known again after it ended: pages that were stopped by it load again. */
const resumed = ref(0);

const around = {
  language: () => language.value,
  csrfToken: () => (me.value.signedIn ? me.value.csrfToken : undefined),
  sessionEnded: () => {
    state.value = 'ended';
  },
};
export const api = createApi(around);

/**
 * Asks who is signed in. A failure leaves the visitor as anonymous: public pages go on working. Without a connection it is who
 * was signed in last, for the gateway has not said otherwise, with what this browser keeps of them (docs/adr/0075).
 */
async function refresh(): Promise<void> {
  const before = state.value;
  try {
    const now = await bodyOf(api.GET('/me'));
    trouble.value = undefined;
    const wasAway = isAway();
    if (before === 'ended' || wasAway) {
      if (!now.signedIn) return void (state.value = 'ended');
      if (me.value.signedIn && now.account !== me.value.account) return startOver();
    }
    // Forms ask for what they kept as soon as they are shown.
    if (now.signedIn || isRemembered()) await device().then(({ arrive }) => arrive(now)).catch(() => undefined);
    me.value = now;
    state.value = 'known';
    if (before === 'ended' || wasAway) {
      resumed.value++;
      void queries.refetchQueries({ type: 'active', predicate: ({ state: { error } }) => error !== null });
    }
  } catch (error) {
    trouble.value = ApiProblem.of(error);
    if (before === 'unknown' && isRemembered()) me.value = await device().then(({ last }) => last(me.value, trouble.value!)).catch(() => me.value);
    state.value = before === 'unknown' ? 'known' : before;
  }
}

/** Somebody was signed in here last; visitors fetch nothing of what is kept for those. */
function isRemembered(): boolean {
  try {
    return 'hatangso.person' in localStorage;
  } catch {
    return false; // storage may be closed by the browser's settings
  }
}

/** Who is signed in is known from the last time alone: there has been no connection since. */
const isAway = (): boolean => me.value.signedIn && !me.value.csrfToken;

const device = () => import('../device/person');

/** Ends the session for every copy of its cookie; nothing that was typed stays behind for whoever uses this browser next. */
async function signOut(): Promise<void> {
  const kept = await device().catch(() => undefined);
  if (kept && !(await kept.mayLeave())) return;
  await settled(api.POST('/logout'));
  await kept?.leave(me.value);
  sessionStorage.clear();
  location.assign('/');
}

/** Somebody else has signed in beside an open page: nothing that the one before was writing may become theirs. */
function startOver(): void {
  sessionStorage.clear();
  location.reload();
}

const signedIn = computed(() => me.value.signedIn);

function has(roles: readonly string[]): boolean {
  const now = me.value;
  return now.signedIn && roles.some((role) => now.roles.includes(role));
}

export function useSession() {
  return { me, state, trouble, signedIn, resumed, isAway, refresh, signOut, has };
}
