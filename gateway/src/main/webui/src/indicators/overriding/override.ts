import type { Answer } from '../../api/client';
import { Problem } from '../../api/problem';
import { api } from '../../api/session';
import type { Page } from '../../api/types';
import type { Override } from '../../status/progress';

/** Wire form of `PUT /api/v1/progress/overrides/{target}`. */
export interface NewOverride {
  readonly verdict: string;
  readonly reason: string;
}

const addressOf = (target: string): string => `/api/v1/progress/overrides/${encodeURIComponent(target)}`;

/** All that leaders said of a target, with the version of what counts now, if anything does. */
export function loadOverrides(target: string, signal?: AbortSignal): Promise<Answer<Page<Override>>> {
  return api.get<Page<Override>>(addressOf(target), signal);
}

/** The one that counts now. */
export function standingIn({ items }: Page<Override>): Override | undefined {
  return items.find(({ endedAt }) => !endedAt);
}

export function sayOverride(target: string, override: NewOverride, ifMatch: string | undefined): Promise<unknown> {
  return api.put(addressOf(target), override, { ifMatch });
}

/** The computed verdict counts alone again. Where somebody else has ended it already, nothing is left to do. */
export async function endOverride(target: string, ifMatch: string | undefined): Promise<void> {
  try {
    await api.remove(addressOf(target), { ifMatch });
  } catch (error) {
    if (Problem.of(error).status !== 404) throw error;
  }
}
