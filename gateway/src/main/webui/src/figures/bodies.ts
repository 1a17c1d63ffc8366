import { api } from '../api/session';
import type { Page, Text } from '../api/types';
import { withQuery } from '../api/query';

/** An agency as State bodies see it; `territory` is what it has charge of. */
export interface Body {
  readonly code: string;
  readonly kind: string;
  readonly name: Text;
  readonly territory?: { readonly code: string; readonly validFrom: string };
}

export async function loadBodies(signal: AbortSignal): Promise<readonly Body[]> {
  return (await api.get<Page<Body>>(withQuery('/api/v1/agencies', { limit: 500 }), signal)).body.items;
}
