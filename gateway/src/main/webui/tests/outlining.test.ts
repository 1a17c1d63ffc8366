import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { freshKey, moved, placeName, sent, typedIn, type Draft, type Section } from '../src/reports/outlining/outline';
import OutlinePage from '../src/reports/outlining/OutlinePage.vue';
import { open } from './support/page';
import { basis, button, onReportPages } from './support/reports';

onReportPages();

const section = (key: string, vi: string, name: string): Section => ({
  key,
  hidden: false,
  unnumbered: false,
  heading: { vi },
  blocks: [{ type: 'GENERATED', name, items: [], columns: [], rows: [] }],
  figures: [],
  typedFigures: [],
});
const outline = (): Draft => ({ sections: [section('obstacles', 'Khó khăn', 'OBSTACLES_UNRESOLVED'), section('proposal', 'Đề xuất năm {nextYear}', 'PROPOSALS_WAITING')], annexes: [], wordings: [] });
const AT = '/api/v1/report-outlines/lai-chau-2023/dic/PROPOSAL/2026';
const view = (over: object = {}) => ({
  body: {
    issuer: 'dic',
    kind: 'PROPOSAL',
    year: 2026,
    version: 0,
    own: false,
    outline: outline(),
    required: ['PROPOSALS_WAITING'],
    available: ['OBSTACLES_UNRESOLVED', 'PROPOSALS_WAITING', 'BUDGET_UNDECIDED'],
    availableAnnexes: [],
    ...over,
  },
  headers: { ETag: '"0"' },
});
const answers = (put: object = view({ version: 1, own: true, changedBy: 'Nguyễn Thị Thử', changedAt: '2026-11-25T10:05:00+07:00' })) => ({
  ...basis('coordinator'),
  [`GET ${AT}`]: view(),
  [`PUT ${AT}`]: put,
  [`GET ${AT}/comparison`]: { body: { items: [{ sort: 'MOVED', what: 'proposal', name: { vi: 'Đề xuất' } }] } },
  [`GET ${AT}/versions`]: { body: { items: [] } },
  [`GET ${AT}/patterns`]: { body: { items: [{ phrase: 'opening.PROPOSAL', text: { vi: 'Thực hiện {plan}, kính trình.', en: 'Under {plan}.' } }] } },
  [`GET ${AT}/figures`]: { body: { report: 'r1', items: [{ paragraph: 'direction.all', text: 'Giao 50 nhiệm vụ.', figures: [{ name: 'all', shown: '50', pointers: [] }] }] } },
});
const page = (put?: object) => open(OutlinePage, { path: '/bao-cao/de-cuong?loai=PROPOSAL&nam=2026', answers: answers(put) as never });

describe('an outline', () => {
  it('takes a section more, another moved, and a figure placed, in the version that was read', async () => {
    const opened = await page();
    expect(opened.page.text()).toContain('Đang dùng đề cương mặc định.');
    expect(opened.page.get('#outline-sections-1-name').text()).toBe('Đề xuất năm 2027');
    await button(opened, 'Thêm mục')!.trigger('click');
    await opened.page.get('#outline-sections-2-heading').setValue('Việc riêng');
    await opened.page.get('#outline-sections-2-blocks-0-text').setValue('Tỉnh giao  nhiệm vụ.\nXong.');
    await opened.page.get('#outline-sections-2-blocks-0-text').trigger('focus');
    await opened.page.findAll('button').filter((found) => found.text() === 'Đặt số liệu').at(-1)!.trigger('click');
    await flushPromises();
    const field = opened.page.get('#outline-sections-2-blocks-0-text').element as HTMLTextAreaElement;
    field.setSelectionRange(10, 10);
    await button(opened, 'Đặt 50')!.trigger('click');
    await flushPromises();
    await button(opened, '↑ Chuyển lên Việc riêng')!.trigger('click');
    await flushPromises();
    expect(document.activeElement?.id).toBe('outline-sections-1-up');
    await opened.page.get('form').trigger('submit');
    await flushPromises();

    const put = opened.sent.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    const body = JSON.parse(put.body!) as Draft;
    expect(body.sections.map(({ key }) => key)).toEqual(['obstacles', 'muc-3', 'proposal']);
    expect(body.sections[1]!.blocks[0]!.text).toEqual({ vi: 'Tỉnh giao {all} nhiệm vụ.\nXong.' });
    expect(body.sections[1]!.figures).toEqual([{ name: 'all', paragraph: 'direction.all', figure: 'all' }]);
    expect(opened.page.text()).toContain('Đã ghi đề cương.');
    expect(opened.page.text()).toContain('Mục đã chuyển chỗ: Đề xuất');
  });

  /** In 2030 the plan ends: what the service refuses is not offered. */
  it('offers no year outside the plan, and no copy to one', async () => {
    const of2030 = { ...answers(), [`GET ${AT.replace('2026', '2030')}`]: view({ year: 2030 }) };
    for (const path of ['comparison', 'patterns']) Object.assign(of2030, { [`GET ${AT.replace('2026', '2030')}/${path}`]: { body: { items: [] } } });
    vi.useFakeTimers({ now: new Date('2030-11-25T03:05:00Z'), toFake: ['Date'] });
    const opened = await open(OutlinePage, { path: '/bao-cao/de-cuong?loai=PROPOSAL', answers: of2030 as never });
    expect(opened.page.findAll('#outline-year option').map((option) => option.text())).toEqual(['2030', '2029', '2028']);
    expect(button(opened, 'Ghi')).toBeDefined();
    expect(button(opened, 'Sao chép sang năm')).toBeUndefined();
    expect(button(await page(), 'Sao chép sang năm 2027')).toBeDefined();
  });

  it('says at the field what the service found', async () => {
    const errors = [{ pointer: '/sections/0/heading/vi', code: 'unknown-figure', detail: 'Có ô số liệu lạ' }];
    const opened = await page({ status: 422, body: { code: 'figure-not-bound', title: 'Chưa gắn', errors } });
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    expect(opened.page.get('[role=alert]').text()).toContain('Có ô số liệu lạ');
    expect(opened.page.get('#outline-sections-0-heading').attributes('aria-invalid')).toBe('true');
  });

  it('hides a section and words a sentence otherwise', async () => {
    const opened = await page();
    await button(opened, 'Ẩn Khó khăn')!.trigger('click');
    await opened.page.get('#outline-wordings-wanted').setValue('kính trình');
    await button(opened, 'Sửa mẫu câu')!.trigger('click');
    await opened.page.get('#outline-wordings-0-text').setValue('Theo {plan}, kính trình.');
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    const body = JSON.parse(opened.sent.find(({ method }) => method === 'PUT')!.body!) as Draft;
    expect(body.sections[0]!.hidden).toBe(true);
    expect(body.wordings).toEqual([{ phrase: 'opening.PROPOSAL', text: { vi: 'Theo {plan}, kính trình.' } }]);
  });

  it('sends no figure that no word places, and declares only what stands in the words', () => {
    const own = { ...section('own', 'Việc {year}', 'X'), blocks: [{ type: 'PARAGRAPH' as const, text: { vi: '{a} và 7' }, items: [], columns: [], rows: [] }] };
    const figures = ['a', 'b'].map((name) => ({ name, paragraph: 'p', figure: name }));
    const [section0] = sent({ sections: [{ ...own, figures }], annexes: [], wordings: [] }, { own: ['7', '8'] }).sections;
    expect(section0!.figures!.map(({ name }) => name)).toEqual(['a']);
    expect(section0!.typedFigures).toEqual(['7']);
    expect(typedIn(own)).toEqual(['7']);
  });

  it('gives sections and places names of their own, and moves nothing over an end', () => {
    expect(freshKey({ ...outline(), sections: [section('muc-2', '', 'X')] })).toBe('muc-3');
    expect(placeName([{ name: 'all', paragraph: 'p', figure: 'all' }], 'all')).toBe('allA');
    expect(placeName([], 'year')).toBe('yearA');
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 0, 1)).toEqual(['b', 'a']);
  });
});
