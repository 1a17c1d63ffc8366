import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { open } from './page';
import { eventually } from './waiting';

/** What the tests of pages of what is measured have in common. */
export type Opened = Awaited<ReturnType<typeof open>>;

/** Before and after each of them. */
export function onMeasuredPages(): void {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    // Parts that load when seen are seen at once.
    vi.stubGlobal('IntersectionObserver', undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    document.body.innerHTML = '';
  });
}

export const words = ({ page }: Opened): string => page.text().replace(/\s+/g, ' ');
export const links = ({ page }: Opened): (string | undefined)[] => page.findAll('a').map((link) => link.attributes('href'));
export const loaded = async ({ page }: Opened, selector: string): Promise<void> => {
  await eventually(() => expect(page.find(selector).exists()).toBe(true));
  await flushPromises();
};
/** Opens a folded part by its title. */
export const unfold = async (opened: Opened, title: string, nth = 0): Promise<void> => {
  const part = opened.page.findAll('details').filter((details) => details.get('summary').text() === title)[nth]!;
  (part.element as HTMLDetailsElement).open = true;
  await part.trigger('toggle');
  await eventually(() => expect(part.find('form').exists()).toBe(true));
};
export const press = async ({ page }: Opened, name: string): Promise<void> => {
  await page.findAll('button').find((button) => button.text() === name)!.trigger('click');
  await flushPromises();
};
export const written = ({ sent }: Opened) => sent.filter(({ method }) => method !== 'GET');
