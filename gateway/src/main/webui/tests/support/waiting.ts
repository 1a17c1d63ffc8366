import { vi } from 'vitest';

/** A part of a page that is fetched takes its time on a busy machine. */
const TIMEOUT_MS = 30_000;

/** Waits until it holds. */
export const eventually = (told: () => void): Promise<void> => vi.waitFor(told, TIMEOUT_MS);

/** Waits until there is one. */
export const untilThere = <T>(look: () => T) => vi.waitUntil(look, TIMEOUT_MS);
