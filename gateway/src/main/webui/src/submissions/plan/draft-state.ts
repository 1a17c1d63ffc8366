import { computed, ref, shallowRef, watch } from 'vue';
import type { DraftView } from '../../api/generated/agency';
import { useChange } from '../../api/change';
import { attemptFor, randomId, type Attempt } from '../../api/idempotency-key';
import type { Answer } from '../../api/api';
import { useSession } from '../../api/session';
import { useSpeech } from '../../locale/use-locale';
import { useKept } from '../../ui/local-draft';
import type { ChoiceBook } from '../content/choices';
import { differencesOf } from '../content/differences';
import { contentOf, dropBlankRows, typedOf, type Duty, type Typed, type TypedFault } from '../content/typed';
import { useAutosave } from '../form/autosave';
import { dropDraft } from '../form/draft-store';
import { apiRemarks, ownRemarks } from '../form/field-errors';
import { submit, tryOut } from '../submission';
import type { DutyFile } from './obligation';

/** What lives in the tab while a plan is being written. */
interface Desk {
  typed: Typed;
  /** Version of the system's draft that it goes on from. */
  etag?: string | undefined;
  /** Version of the submission that it follows: a newer one makes it old. */
  after: number;
  attempt?: Attempt | undefined;
}

/** Write, check, send: the state of one obligation's form, kept in the tab and saved on the system. */
export function useWriting(duty: Duty, file: DutyFile, book: ChoiceBook, late: () => boolean) {
  const { t, language } = useSpeech();
  const { me } = useSession();
  const after = file.sent?.body.version ?? 0;
  const organisation = me.value.signedIn ? me.value.organisation : '';
  const known = (content: DraftView['content'] | undefined): Typed => typedOf(content, language.value);
  const { value: desk, forget, wasKept } = useKept<Desk>([organisation, duty.obligation, duty.year, after].join('.'), () => ({
    typed: known(file.draft?.body.content ?? file.sent?.body),
    etag: file.draft?.etag,
    after,
  }));

  const step = ref<'write' | 'check'>('write');
  const { busy, problem, run, reset } = useChange();
  const faults = shallowRef<readonly TypedFault[]>([]);
  const punctuality = ref<string>();

  const read = computed(() =>
    contentOf(desk.typed, { ...duty, ratio: book.ratio, language: language.value, late: late() }),
  );
  const content = computed(() => read.value.content);
  const etag = computed({ get: () => desk.etag, set: (version) => (desk.etag = version) });
  const autosave = useAutosave(duty, () => content.value, etag, () => !busy.value);
  if (file.draft) adopt(file.draft);
  else if (wasKept && differencesOf(file.sent?.body ?? duty, content.value).length > 0) void autosave.isBehind();

  /** What the tab kept may be older or newer than the system's draft: when both changed, the reader chooses. */
  function adopt(stored: Answer<DraftView>): void {
    const same = differencesOf(stored.body.content, content.value).length === 0;
    if (!wasKept || same) return autosave.isStored(stored);
    if (stored.etag !== desk.etag) {
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
    return desk.etag;
  }

  /** What the last check found and still holds: a fault goes as soon as it is mended, none appears while one types. */
  const remarks = computed(() => [
    ...ownRemarks(read.value.faults.filter(wasFound), (kind) => t(`content.fault.${kind}`)),
    ...apiRemarks(problem.value, content.value),
  ]);
  const wasFound = ({ pointer }: TypedFault): boolean => faults.value.some((fault) => fault.pointer === pointer);

  async function check(): Promise<void> {
    dropBlankRows(desk.typed, duty.year);
    reset();
    faults.value = [...read.value.faults];
    if (faults.value.length > 0 || !(await attempt(async () => (punctuality.value = (await tryOut(content.value, randomId())).punctuality)))) return;
    step.value = 'check';
  }

  /** The same content keeps its key on every try, so that sending twice never makes two submissions. */
  function send(): Promise<boolean> {
    desk.attempt = attemptFor(content.value, desk.attempt);
    const { key } = desk.attempt;
    return attempt(async () => {
      // A save that comes in behind the sending would be refused: the obligation is sent then.
      await autosave.settled();
      await submit(content.value, key);
      autosave.stop();
      forget();
    });
  }

  /** Throws away what is being written, here and on the system; what was sent before stays sent. */
  function discard(): Promise<boolean> {
    return run(async () => {
      await autosave.settled();
      if (desk.etag) await dropDraft(duty, desk.etag);
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
    if (!done) void autosave.save();
    return done;
  }

  watch(step, () => void autosave.save());
  return { desk, step, problem, busy, content, remarks, punctuality, autosave, current, check, send, discard, replace };
}
