import { vi } from 'vitest';

/** A part of a page that is fetched takes its time on a busy machine. */
const PATIENCE_MS = 30_000;

/** Waits until it holds. */
export const eventually = (told: () => void): Promise<void> => vi.waitFor(told, PATIENCE_MS);

/** Waits until there is one. */
export const untilThere = <T>(look: () => T) => vi.waitUntil(look, PATIENCE_MS);
