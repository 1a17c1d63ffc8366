import { old } from '../../api/old';
import type { Page, Text } from '../../api/types';

/** What is said of one kind of problem in both languages, `GET /problems`. */
export interface Explained {
  readonly slug: string;
  readonly status: number;
  readonly title: Text;
  readonly meaning: Text;
  readonly remedy: Text;
}

export async function loadExplained(signal?: AbortSignal): Promise<readonly Explained[]> {
  return (await old.get<Page<Explained>>('/problems', signal)).body.items;
}
