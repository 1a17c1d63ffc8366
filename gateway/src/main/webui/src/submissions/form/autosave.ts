import { onScopeDispose, ref, shallowRef, watch, type Ref } from 'vue';
import type { DraftView, NewSubmission } from '../../api/generated/agency';
import type { Answer } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { useSession } from '../../api/session';
import type { Duty } from '../content/typed';
import { loadDraft, saveDraft } from './draft-store';

export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict' | 'locked';

/** Others have sent meanwhile what is being written here. */
const ALREADY_SENT = 'obligation-already-sent';

/** What was typed last may wait this long: less traffic on a weak link, and never more than a sentence at risk. */
const QUIET_MS = 2_000;
/** After a failure the next try comes by itself. */
const AGAIN_MS = 20_000;

/**
 * Saves a draft on the system while it is being typed. Somebody else's change (412) stops it until the reader has chosen;
 * an ended session or a lost connection only delays it, for what was typed is kept in the tab as well. That others have sent
 * the obligation ends it.
 */
export function useAutosave(duty: Duty, content: () => NewSubmission, etag: Ref<string | undefined>, active: () => boolean) {
  const state = ref<SaveState>('idle');
  const savedAt = ref<string>();
  const savedBy = ref<string>();
  const problem = shallowRef<ApiProblem>();
  const theirs = shallowRef<Answer<DraftView>>();
  let stored = JSON.stringify(content());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  const isStopped = (): boolean => state.value === 'conflict' || state.value === 'locked';

  function later(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  }

  /** Saves at once, after a save that is under way. */
  async function save(): Promise<void> {
    clearTimeout(timer);
    await running;
    if (!active() || isStopped()) return;
    running = attempt(content());
    await running;
    running = undefined;
  }

  /** Until a save that is under way has ended, and with it the version that it makes. */
  async function settled(): Promise<void> {
    clearTimeout(timer);
    await running;
  }

  async function attempt(now: NewSubmission): Promise<void> {
    const text = JSON.stringify(now);
    if (text === stored) {
      state.value = state.value === 'idle' ? 'idle' : 'saved';
      return;
    }
    state.value = 'saving';
    try {
      took(await saveDraft(duty, now, etag.value), text);
    } catch (error) {
      await refused(ApiProblem.of(error));
    }
  }

  /** No saving mends that others have sent it: whether it was refused for that. */
  function lockIfSent(why: ApiProblem | null): boolean {
    if (why?.code !== ALREADY_SENT) return false;
    clearTimeout(timer);
    state.value = 'locked';
    return true;
  }

  function took(answer: Answer<DraftView>, text: string): void {
    saw(answer);
    stored = text;
    problem.value = undefined;
    const isBehind = JSON.stringify(content()) !== stored;
    state.value = isBehind ? 'waiting' : 'saved';
    if (isBehind) later(QUIET_MS);
  }

  function saw({ etag: version, body }: Answer<DraftView>): void {
    etag.value = version;
    savedAt.value = body.savedAt;
    savedBy.value = body.savedBy;
  }

  async function refused(why: ApiProblem): Promise<void> {
    if (lockIfSent(why)) return;
    try {
      if (!why.stale && why.status !== 428) throw why;
      theirs.value = await loadDraft(duty);
      state.value = 'conflict';
    } catch (error) {
      problem.value = ApiProblem.of(error);
      state.value = 'failed';
      later(problem.value.retryAfter ? problem.value.retryAfter * 1_000 : AGAIN_MS);
    }
  }

  /** Mine is to stand: it is written over theirs. */
  function keepMine(): Promise<void> {
    etag.value = theirs.value?.etag;
    settle('');
    return save();
  }

  /** What the page shows is not on the system yet, for example what the tab kept when the page was loaded again. */
  function isBehind(): Promise<void> {
    stored = '';
    return save();
  }

  function settle(known: string): void {
    theirs.value = undefined;
    stored = known;
    state.value = 'saved';
  }

  /** The system's draft is what the page shows: just loaded, copied or read from a workbook. */
  function isStored(answer: Answer<DraftView>): void {
    saw(answer);
    settle(JSON.stringify(content()));
  }

  const stopWatching = watch(content, (now) => {
    if (isStopped() || JSON.stringify(now) === stored) return;
    if (state.value !== 'saving') state.value = 'waiting';
    later(QUIET_MS);
  });
  watch(useSession().resumed, () => void save());
  /** For good: there is nothing to save any more. */
  function stop(): void {
    stopWatching();
    clearTimeout(timer);
  }

  onScopeDispose(() => clearTimeout(timer));
  return { state, savedAt, savedBy, problem, theirs, lockIfSent, save, settled, stop, keepMine, isStored, isBehind };
}

export type Autosave = ReturnType<typeof useAutosave>;
