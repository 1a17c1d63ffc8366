import { old } from '../api/old';
import type { Page, Text } from '../api/types';
import { withQuery } from '../api/query';
import { today } from '../deadlines/clock';

/** An agency as State bodies see it; `territory` is what it has charge of. */
export interface Body {
  readonly code: string;
  readonly kind: string;
  readonly name: Text;
  readonly territory?: { readonly code: string; readonly validFrom: string };
  /** The body, or the group, that it belongs to. */
  readonly parent?: string;
  /** The day after its last; absent while it goes on. */
  readonly validTo?: string;
}

/** Whether nothing can be given to it any more. */
export const hasEnded = ({ validTo }: Body): boolean => validTo !== undefined && validTo <= today();

export async function loadBodies(signal: AbortSignal): Promise<readonly Body[]> {
  return (await old.get<Page<Body>>(withQuery('/api/v1/agencies', { limit: 500 }), signal)).body.items;
}
