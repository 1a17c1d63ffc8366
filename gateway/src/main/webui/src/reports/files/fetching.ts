import { ref, shallowRef } from 'vue';
import { attemptFor, type Attempt } from '../../api/idempotency-key';
import { useSession } from '../../api/session';
import { useAction } from '../../ui/action';
import { useFollowing } from '../../ui/job-polling';
import { usePatience } from '../../ui/retry-after';
import { saveFile } from '../../ui/saved-file';
import { ORDERERS } from '../roles';
import { fetchFile, fileAddress, hasEnded, loadJob, orderFile, type DocumentLanguage, type FileFormat, type Job } from '../report';

export interface Wanted {
  readonly format: FileFormat;
  readonly language: DocumentLanguage;
}

/**
 * Brings one file of a report at a time. Who may order files has a job make it and sees how far it is; everybody else
 * waits in the line.
 */
export function useFetching(id: () => string) {
  const { has } = useSession();
  const { busy, problem, run } = useAction();
  const { waiting, patiently } = usePatience();
  const wanted = ref<Wanted>();
  const saved = shallowRef<{ readonly name: string; readonly size: number; readonly address: string }>();
  const { job, problem: lost, follow, forget } = useFollowing<Job>({ load: loadJob, hasEnded }, ({ state, result }) => {
    attempt = undefined;
    if (state === 'DONE' && result) void run(() => bring(result));
  });
  let attempt: Attempt | undefined;

  async function bring(address: string): Promise<void> {
    const { content, name } = await patiently(() => fetchFile(address));
    saveFile(content, name);
    saved.value = { name, size: content.size, address };
    forget();
  }

  function get(file: Wanted): Promise<boolean> {
    wanted.value = file;
    saved.value = undefined;
    forget();
    return run(async () => {
      if (!has(ORDERERS)) return bring(fileAddress(id(), file.format, file.language));
      attempt = attemptFor([id(), file], attempt);
      follow(await patiently(() => orderFile(id(), file.format, file.language, attempt!.key)));
    });
  }
  return { busy, problem, waiting, wanted, saved, job, lost, follow, get };
}
