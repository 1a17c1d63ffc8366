import { shallowRef, watch } from 'vue';
import type { AttachmentView } from '../../api/generated/agency';
import { bodyOf } from '../../api/api';
import { api } from '../../api/session';
import type { Attached } from './typed';

/** Names and sizes of files of which only the id is known; a file that cannot be asked for keeps its id as its name. */
export function useFiles(files: () => readonly Attached[]) {
  const known = shallowRef<ReadonlyMap<string, AttachmentView>>(new Map());
  const asked = new Set<string>();

  async function ask(id: string): Promise<void> {
    asked.add(id);
    try {
      const body = await bodyOf(api.GET('/api/v1/attachments/{id}/details', { params: { path: { id } } }));
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
