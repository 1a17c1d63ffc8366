import { ref } from 'vue';
import type { Answer } from '../../api/api';
import { useGuarded } from '../../ui/revision';
import { usePatience } from '../../ui/retry-after';
import { loadReport, takeStep, type Report, type StepName } from '../report';

/** Leads the report on, as the version that is being read. */
export function useSteps(answer: () => Answer<Report>, changed: (now: Answer<Report>) => void) {
  const id = (): string => answer().body.id;
  const guarded = useGuarded<Report>('step', undefined, () => loadReport(id()));
  const { waiting, patiently } = usePatience();
  const done = ref<StepName>();

  async function take(step: StepName, body?: object): Promise<boolean> {
    done.value = undefined;
    return guarded.save(async () => {
      const now = await patiently(() => takeStep(id(), step, body, answer().etag));
      done.value = step;
      changed(now);
    });
  }
  /** Shows what somebody else has made of the report. */
  function showTheirs(): void {
    if (guarded.theirs.value) changed(guarded.theirs.value);
    guarded.theirs.value = undefined;
  }
  return { ...guarded, waiting, done, take, showTheirs };
}

export type Steps = ReturnType<typeof useSteps>;

/** Whose turn it is in a state; in the same order as the report goes. */
export const TURN: Readonly<Record<string, readonly string[]>> = {
  DRAFT: ['coordinator'],
  IN_REVIEW: ['leader'],
  APPROVED: ['clerk'],
  NUMBERED: ['clerk'],
  ISSUED: ['coordinator'],
  PUBLISHED: ['coordinator'],
};
