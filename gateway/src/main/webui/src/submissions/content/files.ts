import { shallowRef, watch } from 'vue';
import { old } from '../../api/old';
import type { Attachment } from '../wire';
import type { Attached } from './typed';

/** Names and sizes of files of which only the id is known; a file that cannot be asked for keeps its id as its name. */
export function useFiles(files: () => readonly Attached[]) {
  const known = shallowRef<ReadonlyMap<string, Attachment>>(new Map());
  const asked = new Set<string>();

  async function ask(id: string): Promise<void> {
    asked.add(id);
    try {
      const { body } = await old.get<Attachment>(`/api/v1/attachments/${encodeURIComponent(id)}/details`);
      known.value = new Map([...known.value, [id, body]]);
    } catch {
      // The list stays useful without the name; the file itself can still be fetched.
    }
  }

  watch(
    files,
    (list) => list.filter(({ id, name }) => !name && !asked.has(id)).forEach(({ id }) => void ask(id)),
    { immediate: true, deep: true },
  );
  return (file: Attached): Attached => (file.name ? file : (known.value.get(file.id) ?? file));
}
