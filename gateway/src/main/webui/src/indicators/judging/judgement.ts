import { api } from '../../api/session';
import type { Evidence, Judgement } from '../../status/progress';

/** Wire form of `POST /api/v1/targets/{code}/judgements`; its author is who sends it. */
export interface NewJudgement {
  readonly outcome: string;
  readonly judgedOn: string;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

export const OUTCOMES = ['MET', 'PARTLY_MET', 'NOT_MET'] as const;

export function judge(target: string, judgement: NewJudgement, idempotencyKey: string): Promise<unknown> {
  return api.post<Judgement>(`/api/v1/targets/${encodeURIComponent(target)}/judgements`, judgement, { idempotencyKey });
}
