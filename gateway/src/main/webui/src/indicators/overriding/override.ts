import type { NewOverride, PageVerdictOverride, VerdictOverride } from '../../api/generated/indicator';
import { ifMatch } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { api } from '../../api/session';

/** The one that counts now. */
export function standingIn({ items }: PageVerdictOverride): VerdictOverride | undefined {
  return items.find(({ endedAt }) => !endedAt);
}

export const sayOverride = (target: string, body: NewOverride, etag: string | undefined) =>
  api.PUT('/api/v1/progress/overrides/{target}', { params: { path: { target }, header: ifMatch(etag) }, body });

/** The computed verdict counts alone again. Where somebody else has ended it already, nothing is left to do. */
export async function endOverride(target: string, reason: string, etag: string | undefined): Promise<void> {
  try {
    await api.POST('/api/v1/progress/overrides/{target}/withdrawal', { params: { path: { target }, header: ifMatch(etag) }, body: { reason } });
  } catch (error) {
    if (ApiProblem.of(error).status !== 404) throw error;
  }
}
