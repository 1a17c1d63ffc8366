import { computed, reactive, shallowRef, watch } from 'vue';
import { randomId } from '../api/idempotency-key';
import { useSession } from '../api/session';
import { allDrafts, CHANGED, draftOf, dropDraft, keepsNothing, putDraft, type Draft, type Sending } from './drafts';

/**
 * Something that is being typed. It lives in the tab and on the device until it is done with: a session that ends, a page that
 * is loaded again, a tab that is closed lose nothing. It is kept for the person who types it: whoever uses the browser
 * afterwards does not find it. Where two tabs typed the same, both are there, and the reader is asked.
 */
export function useKept<T extends object>(name: string, fresh: () => T, isNothing: (value: T) => boolean = () => false) {
  const { me } = useSession();
  const account = me.value.signedIn ? me.value.account : '';
  const key = ['hatangso.kept', account, name].join('.');
  const onDevice = allDrafts.value.filter((draft) => draft.name === name && draft.account === account);
  const found = inTab(key) ?? onDevice[0]?.text;
  const blank = JSON.stringify(fresh());
  const value = reactive({ ...fresh(), ...parsed<T>(found) }) as T;
  /** What this goes on from; gone as soon as something is typed here. */
  const before = onDevice.filter(({ text }) => text === found);
  /** What other tabs have of the same. */
  const others = shallowRef(onDevice.filter(({ text }) => text !== found));
  // What waits, or was refused, is one, wherever it is looked at.
  const id = before.find(({ sending, refused }) => sending ?? refused)?.id ?? randomId();
  const own = computed(() => draftOf(id) ?? before.find((draft) => draftOf(draft.id)));
  let isDue = false;

  const stop = watch(value, () => changed(), { deep: true, flush: 'sync' });

  function changed(): void {
    keep(key, value);
    if (isDue) return;
    isDue = true;
    // A row that is pasted changes many cells.
    queueMicrotask(() => isDue && store({}));
  }

  function store(more: Partial<Draft>): void {
    isDue = false;
    if (!account) return;
    const text = JSON.stringify(value);
    if (text === blank || isNothing(value)) return dropOwn();
    const was = draftOf(id);
    void putDraft({
      // Why it was not taken stands beside it until it is sent again, but not that somebody was faster, once one was chosen.
      ...(was?.refused && was.refused['code'] !== CHANGED && { refused: was.refused }),
      id,
      account,
      name,
      text,
      at: was?.text === text ? was.at : new Date().toISOString(),
      page: location.pathname + location.search,
      title: document.title.replace(/ – [^–]*$/, ''),
      ...more,
    });
    before.splice(0).forEach((draft) => draft.id !== id && void dropDraft(draft.id, draft.text));
  }

  function dropOwn(): void {
    isDue = false;
    before.splice(0).forEach((draft) => void dropDraft(draft.id, draft.text));
    if (draftOf(id)) void dropDraft(id);
  }

  /** Done with: sent, or not wanted. */
  function forget(): void {
    stop();
    drop(key);
    dropOwn();
  }

  /** Empties the form; what other tabs have stays. */
  function clear(): void {
    Object.assign(value, fresh());
    drop(key);
    dropOwn();
  }

  /** The one of another tab takes the place of this one, which can be had back. */
  function take(other: Draft): void {
    const mine = own.value && { ...own.value, id: randomId() };
    if (mine) void putDraft(mine);
    others.value = [...others.value.filter((draft) => draft !== other), ...(mine ? [mine] : [])];
    before.push(other);
    Object.assign(value, fresh(), parsed<T>(other.text));
  }

  function dropOther(other: Draft): void {
    others.value = others.value.filter((draft) => draft !== other);
    void dropDraft(other.id, other.text);
  }

  return {
    value,
    forget,
    isThere: computed(() => own.value !== undefined || others.value.length > 0 || keepsNothing.value),
    wasKept: found !== undefined,
    id,
    own,
    others,
    keepsNothing,
    clear,
    take,
    dropOther,
    /** The system has it too. */
    isStored: () => own.value && store({ isStored: true }),
    /** It is sent as soon as there is a connection. */
    queue: (sending: Sending) => store({ sending, refused: undefined }),
    /** It is typed on instead. */
    unqueue: () => store({}),
  };
}

export type Kept = Pick<ReturnType<typeof useKept>, 'own' | 'others' | 'keepsNothing' | 'clear' | 'take' | 'dropOther'>;

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

function inTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function parsed<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
