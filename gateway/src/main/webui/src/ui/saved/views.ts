import { lazily } from '../lazy';

/** A list as somebody looks at it: its filters and its order, as the address has them. */
export interface SavedView {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
}

export const MOST_VIEWS = 20;
export const LONGEST_NAME = 60;

const isView = (found: unknown): found is SavedView => {
  const { name, query } = (found ?? {}) as Partial<SavedView>;
  return typeof name === 'string' && typeof query === 'object' && query !== null && Object.values(query).every((value) => typeof value === 'string');
};

/** What was saved on this device; what cannot be read was not. */
export function savedViews(key: string): SavedView[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(found) ? found.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Whether the device has kept them. */
export function saveViews(key: string, views: readonly SavedView[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(views));
    return true;
  } catch {
    return false;
  }
}

export const SavedViews = lazily(['saved'], () => import('./SavedViews.vue'));
