import { computed, shallowRef, watch } from 'vue';
import { answered } from '../api/api';
import { invalidate } from '../api/change';
import { ApiProblem } from '../api/problem';
import type { ReadPath } from '../api/read';
import { api, useSession } from '../api/session';
import { shownSince } from './answers';
import { allDrafts, CHANGED, draftOf, dropDraft, keepsNothing, putDraft, type Draft, type Sending } from './drafts';
import type { useKept } from './kept';

/** What was sent since this page was loaded, the newest first. */
export const sent = shallowRef<readonly (Draft & { readonly answer: unknown })[]>([]);

let running: Promise<void> | undefined;

/**
 * Sends what waits, one after the other, if there is a connection and whoever typed it is signed in. Two tabs may do it at the
 * same time: the key makes one of it.
 */
export function sendWaiting(): Promise<void> {
  return (running ??= sendAll().finally(() => (running = undefined)));
}

async function sendAll(): Promise<void> {
  const { me, state, trouble, isAway, refresh } = useSession();
  const waiting = allDrafts.value.filter(({ sending }) => sending).reverse();
  // There was no connection: is there one, and is it still the same person's?
  if (isAway() || trouble.value || shownSince.value) await refresh();
  for (const draft of waiting) {
    if (state.value !== 'known' || isAway() || !me.value.signedIn || me.value.account !== draft.account) return;
    // Typed on meanwhile.
    if (draftOf(draft.id)?.sending?.key !== draft.sending!.key) continue;
    if (!(await sendOne(draft, draft.sending!))) return;
  }
}

/** Whether the next one may be tried. */
async function sendOne(draft: Draft, { path, params, body, key, over }: Sending): Promise<boolean> {
  try {
    if (over && (await isAnother(over, body))) throw new ApiProblem(412, CHANGED);
    const { body: answer } = await answered(api.POST(path as never, { params: { ...params, header: { 'Idempotency-Key': key } }, body } as never));
    sent.value = [{ ...draft, answer }, ...sent.value];
    dropTab(draft);
    await dropDraft(draft.id);
    void invalidate(path as ReadPath);
    return true;
  } catch (error) {
    const problem = ApiProblem.of(error);
    if (isToComeBack(problem)) return false;
    await putDraft({ ...draft, sending: undefined, refused: { ...problem } });
    return true;
  }
}

/**
 * Whether somebody has written something else over what this goes on from. Where there is nothing any more it was sent, by this
 * very key or by somebody else, or thrown away: the sending itself tells.
 */
async function isAnother({ path, params, etag }: NonNullable<Sending['over']>, mine: unknown): Promise<boolean> {
  try {
    const now = await answered<{ content: unknown }>(api.GET(path as never, { params } as never));
    return now.etag !== etag && gistOf(now.body.content) !== gistOf(mine);
  } catch (error) {
    if (ApiProblem.of(error).status === 404) return false;
    throw error;
  }
}

/** A content in one form: members in one order, and none that are empty. */
function gistOf(content: unknown): string {
  return JSON.stringify(content, (_name, value: unknown) => {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** No answer, one of a system that is busy or down, another tab that sends it, or a session that has ended: it waits on. */
const isToComeBack = ({ status, code, sessionEnded }: ApiProblem): boolean =>
  status === 0 || status === 429 || status >= 500 || code === 'idempotency-key-in-progress' || sessionEnded;

/** The form is done with in this tab, too. */
function dropTab({ account, name, text }: Draft): void {
  const key = ['hatangso.kept', account, name].join('.');
  try {
    if (sessionStorage.getItem(key) === text) sessionStorage.removeItem(key);
  } catch {
    // storage is closed: there is nothing to drop
  }
}

/** The problem why a draft was not taken. */
export const refusalOf = (draft: Draft | undefined): ApiProblem | null =>
  draft?.refused ? (Object.assign(Object.create(ApiProblem.prototype), draft.refused) as ApiProblem) : null;

/** A form whose content may wait for a connection. `done` is told what was answered when it was sent at last. */
export function useSending(kept: Pick<ReturnType<typeof useKept>, 'id' | 'own' | 'queue'>, done: (answer: unknown) => void) {
  // Another tab may have sent it: what it was answered is not known here then. Without room on the device it is gone, but not sent.
  watch(kept.own, (now, was) => {
    if (was?.sending && !now && !keepsNothing.value) done(sent.value.find(({ id }) => id === kept.id)?.answer);
  });

  /** Without a connection it is sent later: whether it waits now. */
  function later(problem: ApiProblem | null, sending: () => Sending): boolean {
    if (problem?.code !== 'unreachable' || keepsNothing.value) return false;
    kept.queue(sending());
    return true;
  }
  return {
    waiting: computed(() => (kept.own.value?.sending ? kept.own.value : undefined)),
    refusal: computed(() => refusalOf(kept.own.value)),
    later,
  };
}
