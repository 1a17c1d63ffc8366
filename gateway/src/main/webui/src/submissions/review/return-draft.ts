import type { Objection, ReturnRequest } from '../../api/generated/agency';

/** What a reviewer is writing about a submission. */
export interface ReturnDraft {
  reason: string;
  /** Day of Viet Nam, ISO 8601; empty when no day is set. */
  returnBy: string;
  /** By place of the content. */
  items: Record<string, string | undefined>;
}

export function itemsOf({ items }: ReturnDraft): Required<Objection>[] {
  return Object.entries(items).flatMap(([pointer, comment]) => (comment?.trim() ? [{ pointer, comment: comment.trim() }] : []));
}

export function returnOf(draft: ReturnDraft): ReturnRequest {
  return {
    reason: draft.reason.trim(),
    items: itemsOf(draft),
    ...(draft.returnBy && { returnBy: draft.returnBy }),
  };
}
