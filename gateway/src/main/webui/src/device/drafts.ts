import { computed, shallowReactive, shallowRef } from 'vue';
import { removeRows, rowsOf, within } from './database';

/** Something that waits until there is a connection. The key makes of all tries one. */
export interface Sending {
  readonly path: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly key: string;
  /** What this was written over: when it is another by now, the writer is asked. */
  readonly over?: { readonly path: string; readonly params: Readonly<Record<string, unknown>>; readonly etag: string | undefined };
}

/** What one person has typed in one form, and has not sent; two that type the same form at the same time make two. */
export interface Draft {
  readonly id: string;
  readonly account: string;
  /** Of the form, with what it is about. */
  readonly name: string;
  /** What was typed, as JSON. */
  readonly text: string;
  /** By this device's clock: shown, and nothing more. */
  readonly at: string;
  /** Page of the form, and its title. */
  readonly page: string;
  readonly title: string;
  /** The system has the same. */
  readonly isStored?: boolean;
  readonly sending?: Sending | undefined;
  /** The problem why it was not taken, as data. */
  readonly refused?: Readonly<Record<string, unknown>> | undefined;
}

/** Somebody has changed meanwhile what a draft was written over. */
export const CHANGED = 'changed-meanwhile';

let account = '';
/** Of what is under way to the browser's tables: what is read beside it is older. */
const under = new Map<string, Draft | undefined>();
const drafts = shallowReactive(new Map<string, Draft>());
/** Another tab of this browser has written. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('hatangso.drafts');
if (channel) channel.onmessage = () => void openDrafts(account).catch(() => undefined);
// Of a test, which would wait for it.
(channel as { unref?: () => void } | undefined)?.unref?.();

/** The browser keeps nothing, or has no room: what was typed lives in the tab alone. */
export const keepsNothing = shallowRef(false);
/** Drafts of whoever is signed in, the newest first. */
export const allDrafts = computed(() => [...drafts.values()].sort((a, b) => b.at.localeCompare(a.at)));
/** Those that would be lost with this browser. */
export const unsent = computed(() => allDrafts.value.filter(({ isStored }) => !isStored));

/** Reads what this browser has of a person, before the first form is shown. */
export async function openDrafts(of: string): Promise<void> {
  account = of;
  const found = await rowsOf<Draft>('drafts', of);
  if (account !== of) return;
  drafts.clear();
  found.forEach((draft) => drafts.set(draft.id, draft));
  under.forEach((draft, id) => (draft ? drafts.set(id, draft) : drafts.delete(id)));
}

export const draftOf = (id: string): Draft | undefined => drafts.get(id);

export async function putDraft(draft: Draft): Promise<void> {
  if (draft.account !== account) return;
  drafts.set(draft.id, draft);
  under.set(draft.id, draft);
  try {
    await within('drafts', 'readwrite', (rows) => rows.put(draft));
    keepsNothing.value = false;
    channel?.postMessage('');
  } catch {
    keepsNothing.value = true;
    drafts.delete(draft.id);
  } finally {
    if (under.get(draft.id) === draft) under.delete(draft.id);
  }
}

/** Takes a draft away; where a text is given, only while that is what was typed: whoever types it may go on in another tab. */
export async function dropDraft(id: string, text?: string): Promise<void> {
  if (text === undefined || drafts.get(id)?.text === text) {
    drafts.delete(id);
    under.set(id, undefined);
  }
  await within('drafts', 'readwrite', (rows) => {
    rows.get(id).onsuccess = ({ target }) => {
      const found = (target as IDBRequest<Draft | undefined>).result;
      if (found && (text === undefined || found.text === text)) rows.delete(id);
    };
    return undefined;
  }).catch(() => undefined);
  if (!under.get(id)) under.delete(id);
  channel?.postMessage('');
}

/** Takes away everything that this browser has of a person. */
export async function forgetPerson(of: string): Promise<void> {
  if (account === of) account = '';
  drafts.clear();
  await Promise.all([removeRows('drafts', of), removeRows('answers', of)]).catch(() => undefined);
  channel?.postMessage('');
}
