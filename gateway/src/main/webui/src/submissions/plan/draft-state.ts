import { computed, ref, shallowRef, watch } from 'vue';
import type { DraftView } from '../../api/generated/agency';
import { useChange } from '../../api/change';
import { attemptFor, randomId, type Attempt } from '../../api/idempotency-key';
import type { Answer } from '../../api/api';
import { useSession } from '../../api/session';
import { useSpeech } from '../../locale/use-locale';
import { useKept } from '../../device/kept';
import { useSending } from '../../device/outbox';
import type { ChoiceBook } from '../content/choices';
import { differencesOf } from '../content/differences';
import { contentOf, dropBlankRows, typedOf, type Duty, type Typed, type TypedFault } from '../content/typed';
import { useAutosave } from '../form/autosave';
import { DRAFT, dropDraft } from '../form/draft-store';
import { apiRemarks, ownRemarks } from '../form/field-errors';
import { SUBMISSIONS, submit, tryOut } from '../submission';
import type { DutyFile } from './obligation';

/** What is kept while a plan is being written. */
interface Desk {
  typed: Typed;
  /** Version of the system's draft that it goes on from; nothing where there was none, which is kept as well. */
  etag: string | null;
  /** Version of the submission that it follows: where there is a newer one, the writer chooses. */
  after: number;
  attempt?: Attempt | undefined;
}

/** Write, check, send: the state of one obligation's form, kept on the device and saved on the system; `sent` is told when it was sent later. */
export function useWriting(duty: Duty, file: DutyFile, book: ChoiceBook, late: () => boolean, sent: () => void) {
  const { t, language } = useSpeech();
  const { me } = useSession();
  const after = file.sent?.body.version ?? 0;
  const organisation = me.value.signedIn ? me.value.organisation : '';
  const known = (content: DraftView['content'] | undefined): Typed => typedOf(content, language.value);
  const kept = useKept<Desk>([organisation, duty.obligation, duty.year].join('.'), () => ({
    typed: known(file.draft?.body.content ?? file.sent?.body),
    etag: file.draft?.etag ?? null,
    after,
  }));
  const { value: desk, forget, wasKept } = kept;
  const isOfOlder = desk.after !== after;
  if (isOfOlder) desk.after = after;

  const step = ref<'write' | 'check'>('write');
  const { busy, problem, run, reset } = useChange();
  const { waiting, refusal, later } = useSending(kept, () => {
    autosave.stop();
    forget();
    sent();
  });
  /** Without a connection the system could not check it. */
  const isUnchecked = ref(false);
  const faults = shallowRef<readonly TypedFault[]>([]);
  const punctuality = ref<string>();

  const read = computed(() =>
    contentOf(desk.typed, { ...duty, ratio: book.ratio, language: language.value, late: late() }),
  );
  const content = computed(() => read.value.content);
  const etag = computed({ get: () => desk.etag ?? undefined, set: (version) => (desk.etag = version ?? null) });
  const autosave = useAutosave(duty, () => content.value, etag, () => !busy.value && !waiting.value);
  if (file.draft) adopt(file.draft);
  else if (isOfOlder && file.sent) adopt({ body: { ...file.sent.body, content: file.sent.body } as unknown as DraftView });
  else if (wasKept && differencesOf(file.sent?.body ?? duty, content.value).length > 0) void autosave.isBehind();

  /** What the device kept may be older or newer than the system's draft: when both changed, the reader chooses. */
  function adopt(stored: Answer<DraftView>): void {
    const same = differencesOf(stored.body.content, content.value).length === 0;
    if (!wasKept || same) return autosave.isStored(stored);
    if (isOfOlder || stored.etag !== etag.value) {
      autosave.theirs.value = stored;
      autosave.state.value = 'conflict';
      return;
    }
    void autosave.isBehind();
  }

  /** The system's draft takes the place of what is on the page: copied, read from a workbook, or theirs chosen. */
  function replace(stored: Answer<DraftView>): void {
    desk.typed = typedOf(stored.body.content, language.value, desk.typed.attachments.filter((one) => 'name' in one) as never);
    autosave.isStored(stored);
    faults.value = [];
    reset();
  }

  /** The version of the system's draft once everything that was typed is in it. */
  async function current(): Promise<string | undefined> {
    await autosave.save();
    return etag.value;
  }

  /** What the last check found and still holds: a fault goes as soon as it is mended, none appears while one types. */
  const remarks = computed(() => [
    ...ownRemarks(read.value.faults.filter(wasFound), (kind) => t(`content.fault.${kind}`)),
    ...apiRemarks(problem.value ?? refusal.value, content.value),
  ]);
  const wasFound = ({ pointer }: TypedFault): boolean => faults.value.some((fault) => fault.pointer === pointer);

  async function check(): Promise<void> {
    dropBlankRows(desk.typed, duty.year);
    reset();
    faults.value = [...read.value.faults];
    if (faults.value.length > 0) return;
    punctuality.value = undefined;
    const isFine = await attempt(async () => (punctuality.value = (await tryOut(content.value, randomId())).punctuality));
    isUnchecked.value = !isFine && problem.value?.code === 'unreachable' && kept.own.value !== undefined && !kept.keepsNothing.value;
    if (!isFine && !isUnchecked.value) return;
    reset();
    step.value = 'check';
  }

  /** The same content keeps its key on every try, so that sending twice never makes two submissions. */
  async function send(): Promise<boolean> {
    desk.attempt = attemptFor(content.value, desk.attempt);
    const { key } = desk.attempt;
    const isSent = await attempt(async () => {
      // A save that comes in behind the sending would be refused: the obligation is sent then.
      await autosave.settled();
      await submit(content.value, key);
      autosave.stop();
      forget();
    });
    if (later(problem.value, () => ({ path: SUBMISSIONS, body: content.value, key, over: { path: DRAFT, params: { path: { ...duty } }, etag: etag.value } }))) {
      reset();
      step.value = 'write';
    }
    return isSent;
  }

  /** Throws away what is being written, here and on the system; what was sent before stays sent. */
  function discard(): Promise<boolean> {
    return run(async () => {
      await autosave.settled();
      if (etag.value) await dropDraft(duty, etag.value);
      autosave.stop();
      forget();
    });
  }

  /** A fault that the system found sends the writer back to its field. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    const done = await run(work);
    if (autosave.lockIfSent(problem.value)) {
      reset();
      step.value = 'write';
    }
    if (problem.value?.faults.length) step.value = 'write';
    // Without a connection it comes by itself, later.
    if (!done && problem.value?.code !== 'unreachable') void autosave.save();
    return done;
  }

  watch(step, () => void autosave.save());
  watch([autosave.state, autosave.savedAt], () => autosave.state.value === 'saved' && kept.isStored());
  return { desk, kept, waiting, refusal, isUnchecked, step, problem, busy, content, remarks, punctuality, autosave, current, check, send, discard, replace };
}
