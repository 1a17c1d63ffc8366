import { beforeEach, describe, expect, it, vi } from 'vitest';
import { flushPromises } from '@vue/test-utils';
import SavedViews from '../src/ui/saved/SavedViews.vue';
import { savedViews } from '../src/ui/saved/views';
import { me, open } from './support/page';

const KEY = 'hatangso.views.a-1./tiep-nhan';
const answers = me('coordinator');

async function remember(path: string, name: string) {
  const opened = await open(SavedViews, { path, answers });
  await opened.page.get('input').setValue(name);
  await opened.page.get('form').trigger('submit');
  await flushPromises();
  return opened;
}
const links = ({ page }: Awaited<ReturnType<typeof remember>>) => page.findAll('a').map((link) => [link.text(), link.attributes('href'), link.attributes('aria-current')]);

describe('a view of a list', () => {
  beforeEach(() => localStorage.clear());

  it('is remembered by name with its filters and its order, and is a link to them', async () => {
    await remember('/tiep-nhan?nam=2027&sap-xep=-SENT_AT', '  Năm tới ');
    const opened = await remember('/tiep-nhan?trang-thai=RETURNED', 'Đã trả');
    expect(links(opened)).toEqual([
      ['Năm tới', '/tiep-nhan?nam=2027&sap-xep=-SENT_AT', undefined],
      ['Đã trả', '/tiep-nhan?trang-thai=RETURNED', 'true'],
    ]);
    await opened.page.get('button[aria-label="Bỏ cách xem “Năm tới”"]').trigger('click');
    expect(savedViews(KEY).map(({ name }) => name)).toEqual(['Đã trả']);
  });

  it('takes the place of the one of the same name, and needs a name', async () => {
    await remember('/tiep-nhan?nam=2027', 'Của tôi');
    expect(links(await remember('/tiep-nhan?nam=2028', 'Của tôi'))).toEqual([['Của tôi', '/tiep-nhan?nam=2028', 'true']]);
    await remember('/tiep-nhan?nam=2029', '   ');
    expect(savedViews(KEY)).toHaveLength(1);
  });

  it('belongs to whoever is signed in and to its page', async () => {
    await remember('/tiep-nhan?nam=2027', 'Của tôi');
    expect(links(await open(SavedViews, { path: '/nhiem-vu', answers }))).toEqual([]);
    expect(links(await open(SavedViews, { path: '/tiep-nhan', answers: {} }))).toEqual([]);
  });

  it('that cannot be read was not saved, and one that cannot be kept is told', async () => {
    localStorage.setItem(KEY, '[{"name": 7}, {"name": "Còn", "query": {"nam": "2027"}}, null]');
    expect(savedViews(KEY).map(({ name }) => name)).toEqual(['Còn']);
    localStorage.setItem(KEY, '{');
    expect(savedViews(KEY)).toEqual([]);
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
    });
    const { page } = await remember('/tiep-nhan?nam=2027', 'Của tôi');
    vi.unstubAllGlobals();
    expect(page.get('[role="alert"]').text()).toContain('Trình duyệt không lưu được');
    expect(page.findAll('a')).toEqual([]);
  });
});
