import { shallowRef } from 'vue';
import type { Me } from '../api/gateway';
import type { ApiProblem } from '../api/problem';
import { forgetPerson, openDrafts, unsent } from './drafts';

/** Who was signed in here last. */
const LAST = 'hatangso.person';

/** Whoever was here has left: what the gateway had said of them before may still arrive. */
let hasLeft = false;

/** Remembers who is signed in, for when there is no connection, and reads what is kept of them. */
export async function arrive(now: Me): Promise<void> {
  if (hasLeft) return;
  if (!now.signedIn) return localStorage.removeItem(LAST);
  // Without a proof for writes: that is the session's.
  localStorage.setItem(LAST, JSON.stringify({ ...now, csrfToken: '' }));
  await openDrafts(now.account);
}

/** Without a connection the last who was signed in, for the gateway has not said otherwise. */
export async function last(now: Me, { code }: ApiProblem): Promise<Me> {
  const found = code === 'unreachable' && (JSON.parse(localStorage.getItem(LAST) ?? 'null') as Me | null);
  if (!found || !found.signedIn) return now;
  await openDrafts(found.account).catch(() => undefined);
  return found;
}

/** Told by whoever is asked whether what was not sent may go. */
export const asked = shallowRef<(goes: boolean) => void>();

/** What was typed and not sent goes with whoever typed it: they are asked. */
export async function mayLeave(): Promise<boolean> {
  if (unsent.value.length === 0) return true;
  const goes = await new Promise<boolean>((resolve) => (asked.value = resolve));
  asked.value = undefined;
  return goes;
}

/** Nothing of whoever leaves stays behind. */
export async function leave(now: Me): Promise<void> {
  hasLeft = true;
  localStorage.removeItem(LAST);
  if (now.signedIn) await forgetPerson(now.account).catch(() => undefined);
}
