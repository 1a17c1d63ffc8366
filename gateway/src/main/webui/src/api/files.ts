import { settled } from './api';
import { api } from './session';

interface NamedFile {
  readonly content: Blob;
  readonly name: string;
}

const ANY = { Accept: '*/*' };

/** Fetches a file of the API with the name that it is kept under. */
export async function fetchFile(address: string, signal?: AbortSignal): Promise<NamedFile> {
  // An address is a path with its parameters in it.
  const call = api.GET(address as never, { headers: ANY, parseAs: 'blob', signal } as never) as Promise<{ data: Blob; response: Response }>;
  const { data, response } = await settled(call);
  return { content: data, name: /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '' };
}

/** How many bytes a file has, without fetching it; absent when the answer does not say. */
export async function sizeOf(address: string): Promise<number | undefined> {
  const { response } = await settled(api.HEAD(address as never, { headers: ANY } as never) as Promise<{ response: Response }>);
  return Number(response.headers.get('Content-Length')) || undefined;
}
