import { computed, ref, shallowRef, watch } from 'vue';
import { useChange } from '../../api/change';
import { fetchFile } from '../../api/files';
import type { Format } from '../../api/generated/reporting';
import { attemptFor, type Attempt } from '../../api/idempotency-key';
import { useSession } from '../../api/session';
import { saveFile } from '../../ui/saved-file';
import { fileAddress, hasEnded, orderFile, useJob, type DocumentLanguage } from '../report';
import { ORDERERS } from '../roles';

export interface Wanted {
  readonly format: Format;
  readonly language: DocumentLanguage;
}

/**
 * Brings one file of a report at a time. Who may order files has a job make it and sees how far it is; everybody else
 * waits in the line.
 */
export function useFetching(id: () => string) {
  const { has } = useSession();
  const ordering = useChange();
  const bringing = useChange();
  const wanted = ref<Wanted>();
  const saved = shallowRef<{ readonly name: string; readonly size: number; readonly address: string }>();
  const ordered = ref<string>();
  const job = useJob(() => ordered.value);
  let attempt: Attempt | undefined;
  watch(job.value, (now) => {
    if (!now || !hasEnded(now)) return;
    attempt = undefined;
    const { state, result } = now;
    if (state === 'DONE' && result) void bring(result);
  });

  const bring = (address: string): Promise<boolean> =>
    bringing.run(async () => {
      const { content, name } = await fetchFile(address);
      saveFile(content, name);
      saved.value = { name, size: content.size, address };
      ordered.value = undefined;
    });

  async function get(file: Wanted): Promise<void> {
    wanted.value = file;
    saved.value = undefined;
    ordered.value = undefined;
    bringing.reset();
    if (!has(ORDERERS)) return void (await bring(fileAddress(id(), file.format, file.language)));
    attempt = attemptFor([id(), file], attempt);
    const { key } = attempt;
    await ordering.run(async () => (ordered.value = await orderFile(id(), file.format, file.language, key)));
  }
  return {
    busy: computed(() => ordering.busy.value || bringing.busy.value),
    problem: computed(() => ordering.problem.value ?? bringing.problem.value ?? job.problem.value),
    waiting: computed(() => ordering.waiting.value ?? bringing.waiting.value),
    wanted,
    saved,
    job: job.value,
    get,
  };
}
