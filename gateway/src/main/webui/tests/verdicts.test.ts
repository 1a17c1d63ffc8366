import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import IndicatorPage from '../src/indicators/IndicatorPage.vue';
import IndicatorsPage from '../src/indicators/IndicatorsPage.vue';
import OverviewPage from '../src/overview/OverviewPage.vue';
import { basis, indicator, overridden, override, progress } from './support/measured';
import { open } from './support/page';
import { loaded, onMeasuredPages, press, unfold, words, written } from './support/reading';
import { eventually } from './support/waiting';

onMeasuredPages();

describe("a leader's verdict", () => {
  const props = { ma: 'adult-smartphone' };
  const path = '/chi-tieu/adult-smartphone';
  const pages = [
    { name: 'the worst five and the table', page: OverviewPage, path: '/', marks: 2 },
    { name: 'the list of indicators', page: IndicatorsPage, path: '/chi-tieu', marks: 1 },
    { name: "the indicator's own page", page: IndicatorPage, path, marks: 1 },
  ];
  const asLeader = { ...basis('leader'), 'GET /api/v1/progress': { body: overridden } };
  const said = (version: string, verdict = 'AT_RISK', reason = override.reason) => ({
    body: { items: [{ ...override, endedAt: '2026-11-19T08:00:00+07:00', reason: 'Cũ' }, { ...override, verdict, reason }] },
    headers: { ETag: version },
  });

  it.each(pages)('is marked beside the computed one in $name', async ({ page, path: at, marks }) => {
    const opened = await open(page, { path: at, props, answers: { ...basis(), 'GET /api/v1/progress': { body: overridden } } });
    await eventually(() => expect(opened.page.findAll('.leader')).toHaveLength(marks));
    for (const mark of opened.page.findAll('.leader')) {
      expect(mark.get('button').text().replace(/\s+/g, ' ')).toBe('Do lãnh đạo đánh giá: Có nguy cơ chậm');
      expect(mark.element.parentElement!.firstElementChild!.textContent!.trim()).toBe('Chậm');
    }
  });

  it('gives its reason on focus until Esc, and to a screen reader always', async () => {
    const opened = await open(IndicatorPage, { path, props, answers: asLeader });
    await loaded(opened, '.leader');
    const mark = opened.page.get('.leader button');
    const reason = opened.page.get(`[id="${mark.attributes('aria-describedby')}"]`);
    expect(reason.text()).toBe('Lý do: Số liệu quý III chưa gồm hai huyện (20/11/2026)');
    expect(reason.classes()).toContain('visually-hidden');
    await mark.trigger('focus');
    expect(reason.classes()).not.toContain('visually-hidden');
    await mark.trigger('keydown', { key: 'Escape' });
    expect(reason.classes()).toContain('visually-hidden');
  });

  it('is entered with a reason by a leader alone', async () => {
    const answers = {
      ...basis('leader'),
      'GET /api/v1/progress/overrides/adult-smartphone-2030': { body: { items: [] } },
      'PUT /api/v1/progress/overrides/adult-smartphone-2030': { body: override },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Đánh giá khác kết quả tính', 1);
    const form = opened.page.get('#override-adult-smartphone-2030');
    expect(form.findAll('option').map((option) => option.text())).not.toContain('Chậm');
    await form.trigger('submit');
    expect(form.findAll('[role="alert"] a').map((link) => link.text())).toEqual(['Đánh giá của lãnh đạo: chưa điền', 'Lý do: chưa điền']);
    await form.get('select').setValue('AT_RISK');
    await form.get('textarea').setValue(' Số liệu quý III chưa gồm hai huyện ');
    await form.trigger('submit');
    await flushPromises();
    const [put] = written(opened);
    expect([put!.method, put!.path, put!.headers.get('If-Match')]).toEqual(['PUT', '/api/v1/progress/overrides/adult-smartphone-2030', null]);
    expect(JSON.parse(put!.body!)).toEqual({ verdict: 'AT_RISK', reason: 'Số liệu quý III chưa gồm hai huyện' });
    expect(words(opened)).toContain('Đã ghi ý kiến của lãnh đạo: Có nguy cơ chậm.');
    expect(opened.sent.filter(({ path: asked }) => asked === '/api/v1/progress')).toHaveLength(2);

    const other = await open(IndicatorPage, { path, props, answers: basis('coordinator') });
    expect(words(other)).not.toContain('Đánh giá khác kết quả tính');
    const past = await open(IndicatorPage, { path: `${path}?asOf=2026-03-01`, props, answers: basis('leader') });
    expect(words(past)).not.toContain('Đánh giá khác kết quả tính');
  });

  it('is ended in the version that was read', async () => {
    const answers = {
      ...asLeader,
      'GET /api/v1/progress/overrides/adult-smartphone-2030': said('"7"'),
      'POST /api/v1/progress/overrides/adult-smartphone-2030/withdrawal': { body: override },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Đánh giá khác kết quả tính', 1);
    expect((opened.page.get('#override-adult-smartphone-2030-reason').element as HTMLTextAreaElement).value).toBe(override.reason);
    await opened.page.get('#override-adult-smartphone-2030-end-reason').setValue('Đã nghiệm thu');
    await opened.page.findAll('form').at(-1)!.trigger('submit');
    await flushPromises();
    expect(written(opened).map(({ path: asked, headers, body }) => [asked, headers.get('If-Match'), JSON.parse(body!)])).toEqual([
      ['/api/v1/progress/overrides/adult-smartphone-2030/withdrawal', '"7"', { reason: 'Đã nghiệm thu' }],
    ]);
    expect(words(opened)).toContain('Ý kiến của lãnh đạo không còn hiệu lực');
  });

  it('is put beside what another leader said meanwhile, and replaces it only when told to', async () => {
    let version = '"7"';
    const answers = {
      ...asLeader,
      'GET /api/v1/progress/overrides/adult-smartphone-2030': () => (version === '"7"' ? said(version) : said(version, 'MISSED', 'Đã hết hạn')),
      'PUT /api/v1/progress/overrides/adult-smartphone-2030': () =>
        version === '"7"' ? ((version = '"8"'), { status: 412, body: { code: 'precondition-failed', title: 'Đã thay đổi' } }) : { body: override },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Đánh giá khác kết quả tính', 1);
    const form = opened.page.get('#override-adult-smartphone-2030');
    await form.get('select').setValue('ON_TRACK');
    await form.trigger('submit');
    await eventually(() => expect(words(opened)).toContain('Có người vừa thay đổi nội dung này.'));
    expect(words(opened)).toContain('Đã hết hạn');
    await press(opened, 'Lưu bản của tôi');
    await eventually(() => expect(words(opened)).toContain('Đã ghi ý kiến của lãnh đạo: Đúng tiến độ.'));
    expect(written(opened).map(({ headers }) => headers.get('If-Match'))).toEqual(['"7"', '"8"']);
  });
});

describe('a target that no number decides', () => {
  const judged = {
    ...progress,
    items: [{ target: { ...progress.items[1]!.target, code: 'roadmap', comparator: 'JUDGED', value: undefined }, indicator, verdict: 'QUALITATIVE' }],
  };
  const props = { ma: 'adult-smartphone' };
  const path = '/chi-tieu/adult-smartphone';

  it('is judged with what the judgement rests on, once however often it is sent', async () => {
    let tries = 0;
    const answers = {
      ...basis('coordinator'),
      'GET /api/v1/progress': { body: judged },
      'POST /api/v1/targets/roadmap/judgements': () =>
        tries++ === 0 ? { status: 503, body: { code: 'unavailable', title: 'Tạm thời không sẵn sàng' } } : { status: 201, body: {} },
    };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Ghi đánh giá định tính');
    const form = opened.page.get('#judgement-roadmap');
    await form.trigger('submit');
    expect(form.findAll('[role="alert"] a').map((link) => link.text())).toEqual([
      'Kết quả: chưa điền',
      'Nhận xét: chưa điền',
      'Tài liệu làm căn cứ 1: chưa điền',
    ]);
    await form.get('select').setValue('PARTLY_MET');
    await form.get('#judgement-roadmap-judgedOn').setValue('30/06/2026');
    await form.get('textarea').setValue('Hai trên ba nhà mạng đã tắt sóng 2G');
    await form.get('#judgement-roadmap-evidence-0-title').setValue('Báo cáo 15/BC-STTTT');
    await press(opened, 'Thêm tài liệu');
    await form.trigger('submit');
    await flushPromises();
    expect(words(opened)).toContain('Tạm thời không sẵn sàng');
    await form.trigger('submit');
    await flushPromises();
    const [first, second] = written(opened);
    expect(JSON.parse(second!.body!)).toEqual({
      outcome: 'PARTLY_MET',
      judgedOn: '2026-06-30',
      reason: 'Hai trên ba nhà mạng đã tắt sóng 2G',
      evidence: [{ title: 'Báo cáo 15/BC-STTTT' }],
    });
    expect(first!.headers.get('Idempotency-Key')).toBe(second!.headers.get('Idempotency-Key'));
    expect(first!.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(words(opened)).toContain('Đã ghi đánh giá.');
  });

  it('has faults of the system at their fields, and no form for a leader', async () => {
    const refusal = { status: 422, body: { code: 'invalid-content', title: 'Không hợp lệ', errors: [{ pointer: '/evidence/0/address', code: 'wrong-format', detail: 'Phải là một địa chỉ https' }] } };
    const answers = { ...basis('administrator'), 'GET /api/v1/progress': { body: judged }, 'POST /api/v1/targets/roadmap/judgements': refusal };
    const opened = await open(IndicatorPage, { path, props, answers });
    await unfold(opened, 'Ghi đánh giá định tính');
    const form = opened.page.get('#judgement-roadmap');
    await form.get('select').setValue('MET');
    await form.get('textarea').setValue('Đã đạt');
    await form.get('#judgement-roadmap-evidence-0-title').setValue('Báo cáo');
    await form.get('#judgement-roadmap-evidence-0-address').setValue('http://x');
    await form.trigger('submit');
    await flushPromises();
    expect(form.get('a[href="#judgement-roadmap-evidence-0-address"]').text()).toBe('Phải là một địa chỉ https');

    const leader = await open(IndicatorPage, { path, props, answers: { ...basis('leader'), 'GET /api/v1/progress': { body: judged } } });
    expect(words(leader)).not.toContain('Ghi đánh giá định tính');
  });
});
