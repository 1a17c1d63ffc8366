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

/** Asks who is signed in. A failure leaves the visitor as anonymous: public pages go on working. */
async function refresh(): Promise<void> {
  const before = state.value;
  try {
    const now = await bodyOf(api.GET('/me'));
    trouble.value = undefined;
    if (before === 'ended' && !now.signedIn) {
      return;
    }
    if (before === 'ended' && me.value.signedIn && now.signedIn && now.account !== me.value.account) {
      return startOver();
    }
    me.value = now;
    state.value = 'known';
    if (before === 'ended') {
      resumed.value++;
      void queries.refetchQueries({ type: 'active', predicate: ({ state: { error } }) => error !== null });
    }
  } catch (error) {
    trouble.value = ApiProblem.of(error);
    state.value = before === 'unknown' ? 'known' : before;
  }
}

/** Ends the session for every copy of its cookie; nothing that was typed stays behind for whoever uses this tab next. */
async function signOut(): Promise<void> {
  await settled(api.POST('/logout'));
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
  return { me, state, trouble, signedIn, resumed, refresh, signOut, has };
}
