import { ref } from 'vue';
import { answered, fileBody, ifMatch, type Answer } from '../../api/api';
import type { ReportView } from '../../api/generated/reporting';
import { remember } from '../../api/read';
import { api } from '../../api/session';
import { useGuarded } from '../../ui/revision';
import { reportAt, reportOf } from '../report';

/** What leads a report on. */
export type StepName = 'collection' | 'review' | 'return' | 'approval' | 'number' | 'issue' | 'seal' | 'signatures' | 'publication' | 'replacement';

/** Leads the report on, as the version that is being read. */
export function useSteps(answer: () => Answer<ReportView>) {
  const id = (): string => answer().body.id;
  const guarded = useGuarded<ReportView>('step', undefined, () => reportOf(id()).load(), '/api/v1/reports/{id}/steps', '/api/v1/reports/{id}/signatures', '/api/v1/reports/{id}/open-places');
  const done = ref<StepName>();
  const show = (now: Answer<ReportView>): void => remember('/api/v1/reports/{id}', reportAt(id()), now);

  function take(step: StepName, body?: object): Promise<boolean> {
    done.value = undefined;
    const params = { path: { id: id() }, header: ifMatch(answer().etag) };
    return guarded.save(async () => {
      // What each step takes stands in its form.
      show(await answered(api.POST(`/api/v1/reports/{id}/${step}` as '/api/v1/reports/{id}/collection', { params, body } as never)));
      done.value = step;
    });
  }
  /** Brings back the signed PDF. */
  function bring(file: Blob): Promise<boolean> {
    done.value = undefined;
    const params = { path: { id: id() }, header: ifMatch(answer().etag) };
    return guarded.save(async () => {
      show(await answered(api.POST('/api/v1/reports/{id}/signatures', { params, ...fileBody(file) })));
      done.value = 'signatures';
    });
  }
  /** Shows what somebody else has made of the report. */
  function showTheirs(): void {
    if (guarded.theirs.value) show(guarded.theirs.value);
    guarded.theirs.value = undefined;
  }
  return { ...guarded, done, take, bring, showTheirs };
}

export type Steps = ReturnType<typeof useSteps>;
