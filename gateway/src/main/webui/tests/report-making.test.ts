import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { countedUntil } from '../src/reports/building/request';
import BuildPage from '../src/reports/building/BuildPage.vue';
import ConformancePage from '../src/reports/conformance/ConformancePage.vue';
import { isDayOfIssue, isUnit, readNumber } from '../src/reports/life/number';
import ProsePage from '../src/reports/prose/ProsePage.vue';
import { figuresIn, moved, piecesOf, typedIn, without, wordingOf } from '../src/reports/prose/placeholders';
import ReportPage from '../src/reports/reading/ReportPage.vue';
import { open } from './support/page';
import { answered, basis, button, onReportPages, posted, report, schedules, type Opened } from './support/reports';
import { untilThere } from './support/waiting';

onReportPages();

describe('making a report', () => {
  const known = [
    { kind: 'ANNUAL', cutOff: '--12-14', sendBy: '--12-20', etag: '"0"' },
    { kind: 'FINAL', year: 2026, cutOff: '--10-31', sendBy: '--11-10', etag: '"0"' },
    { kind: 'MID_TERM', etag: '"0"' },
  ];

  it.each([
    ['ANNUAL', 2026, '2026-12-14', 'NOW'],
    ['ANNUAL', 2026, '2026-12-15', { endOf: '2026-12-14', scheduled: true }],
    ['ANNUAL', 2025, '2026-11-25', { endOf: '2025-12-14', scheduled: true }],
    ['FINAL', 2026, '2026-11-25', { endOf: '2026-10-31', scheduled: true }],
    ['FINAL', 2025, '2026-11-25', { endOf: '2025-12-14', scheduled: false }],
    ['MID_TERM', 2026, '2026-12-31', 'NOW'],
    ['COMPLIANCE', 2026, '2026-12-31', 'NOW'],
    ['COMPLIANCE', 2025, '2026-11-25', { endOf: '2025-12-31', scheduled: false }],
  ])('counts figures of %s %i, asked for on %s, until %o where no cut-off is named', (kind, year, today, until) => {
    expect(countedUntil(kind, year, known as never, today)).toEqual(until);
  });

  it('says under the empty cut-off until when figures count', async () => {
    const opened = await open(BuildPage, {
      path: '/bao-cao/lap',
      answers: { ...basis('coordinator'), 'GET /api/v1/report-schedules': schedules(...known) },
    });
    expect(opened.page.findAll('#report-year option').every((option) => Number(option.attributes('value')) >= 2023)).toBe(true);
    const [, lastYear] = opened.page.findAll('#report-year option').map((option) => option.attributes('value'));
    await opened.page.get('#report-year').setValue(lastYear);
    expect(opened.page.get('#report-cutOff-hint').text()).toContain(`Để trống: hết ngày 14/12/${lastYear}, ngày chốt số liệu theo lịch lập báo cáo.`);
    await opened.page.get('#report-kind').setValue('TERRITORY');
    expect(opened.page.get('#report-cutOff-hint').text()).toContain(`Để trống: hết ngày 14/12/${lastYear}. `);
  });

  it('names the missing part, collects it again, and tells how far the document is', async () => {
    const opened = await open(BuildPage, {
      path: '/bao-cao/lap',
      answers: {
        ...basis('coordinator'),
        'POST /api/v1/reports': answered({ missingParts: ['agency'] }),
        'POST /api/v1/reports/r1/collection': answered({}, '"4"'),
        'POST /api/v1/reports/r1/documents': {
          body: { id: 'j1', state: 'RUNNING', stage: 'RENDER', percent: 30, message: { vi: 'Dàn trang văn bản', en: 'Making' } },
        },
      },
    });
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    expect(document.activeElement?.id, 'whoever has no mouse goes on at what is told').toBe('made');
    expect(opened.page.text()).toContain('Chưa lấy được: nhiệm vụ, nghĩa vụ, vướng mắc và hồ sơ của các đơn vị.');
    expect(opened.page.get('progress').attributes('value')).toBe('30');
    expect(button(opened, 'Hủy việc lập tệp')).toBeDefined();
    await button(opened, 'Thu thập lại')!.trigger('click');
    await flushPromises();
    const collected = opened.sent.find(({ path }) => path.endsWith('/collection'))!;
    expect(collected.headers.get('If-Match')).toBe('"3"');
    expect(opened.page.text()).not.toContain('Chưa lấy được');
  });

  it('gives up the document that is being made when it is no longer wanted', async () => {
    const job = { id: 'j1', state: 'RUNNING', stage: 'RENDER', percent: 30, message: { vi: 'Dàn trang văn bản', en: 'Making' } };
    const cancelled = { ...job, state: 'CANCELLED', stage: 'END', message: { vi: 'Đã hủy', en: 'Cancelled' } };
    const opened = await open(BuildPage, {
      path: '/bao-cao/lap',
      answers: {
        ...basis('coordinator'),
        'POST /api/v1/reports': answered(),
        'POST /api/v1/reports/r1/documents': { body: job },
        'DELETE /api/v1/jobs/j1': { body: cancelled },
        'GET /api/v1/jobs/j1': { body: cancelled },
      },
    });
    await opened.page.get('form').trigger('submit');
    await flushPromises();
    await button(opened, 'Hủy việc lập tệp')!.trigger('click');
    await flushPromises();
    expect(opened.sent.some(({ method, path }) => method === 'DELETE' && path.endsWith('/jobs/j1'))).toBe(true);
    expect(opened.page.text()).toContain('Đã hủy việc lập tệp.');
    expect(opened.page.find('progress').exists()).toBe(false);
  });

  it('waits and tries again by itself when too many are being made', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let tries = 0;
    const busy = { status: 503, body: { code: 'unavailable', title: 'Bận' }, headers: { 'Retry-After': '2' } };
    const opening = open(ConformancePage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1/conformance': () => (++tries === 1 ? busy : { body: { passes: true, items: [] } }),
      },
    });
    await vi.advanceTimersByTimeAsync(100);
    const opened = await opening;
    expect(opened.page.text()).toContain('Trang sẽ tự thử lại sau 2 giây');
    await vi.advanceTimersByTimeAsync(2_100);
    await flushPromises();
    expect(tries).toBe(2);
    expect(opened.page.text()).toContain('Văn bản đúng thể thức');
  });

  it('holds the document in the chosen language against the decree', async () => {
    const finding = { rule: 'motto-text', clause: 'II.1', title: { vi: 'Tiêu ngữ', en: 'Motto' }, places: [], found: [] };
    const found = (outcome: string) => ({ body: { passes: true, items: [{ ...finding, outcome }] } });
    const opened = await open(ConformancePage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1/conformance?language=VI': found('PASS'),
        'GET /api/v1/reports/r1/conformance?language=EN': found('NOT_APPLICABLE'),
      },
    });
    expect(opened.page.get('tbody').text()).toContain('Tiêu ngữ');
    expect(opened.page.get('tbody .outcome').classes()).toContain('PASS');
    await opened.page.get('input[value=EN]').setValue();
    await flushPromises();
    expect(opened.page.get('tbody .outcome').classes()).toContain('NOT_APPLICABLE');
  });
});

describe('a wording', () => {
  const pieces = piecesOf('Giao {all} nhiệm vụ, {done} đã xong', ['all', 'done']);

  it('holds figures that keep their places when words around them change', () => {
    expect(figuresIn(pieces)).toEqual(['all', 'done']);
    expect(wordingOf(pieces)).toBe('Giao {all} nhiệm vụ, {done} đã xong');
    expect(wordingOf([{ words: 'Tự gõ {x} rồi ' }, { figure: 'all' }])).toBe('Tự gõ x rồi {all}');
  });

  it('lets a figure move over one word, and stay where no word is left', () => {
    expect(wordingOf(moved(pieces, 0, 1))).toBe('Giao nhiệm {all} vụ, {done} đã xong');
    expect(wordingOf(moved(pieces, 0, -1))).toBe('{all} Giao nhiệm vụ, {done} đã xong');
    expect(moved(moved(pieces, 0, -1), 0, -1)).toEqual(moved(pieces, 0, -1));
    expect(wordingOf(moved(piecesOf('Giao\n{all} nhiệm  vụ', ['all']), 0, 1))).toBe('Giao\nnhiệm {all} vụ');
    expect(wordingOf(without(pieces, 0))).toBe('Giao nhiệm vụ, {done} đã xong');
  });

  it('tells typed figures from those of the generated words, in digits of any width', () => {
    expect(typedIn(piecesOf('Năm 2026 có 1.234 và ５ trạm {all}', ['all']), 'Năm 2026 giao {all}')).toEqual(['1.234', '5']);
    expect(typedIn(piecesOf('٦٠ và ६० trạm', []), '')).toEqual(['٦٠', '६०']);
  });
});

describe('the wording of a draft', () => {
  const paragraph = (over: object = {}) => ({
    key: 'direction.all',
    generated: 'Giao {all} nhiệm vụ.',
    wording: 'Giao {all} nhiệm vụ.',
    text: 'Giao 50 nhiệm vụ.',
    figures: [{ name: 'all', shown: '50', pointers: ['/parts/agency/tasks'] }],
    typed: [],
    dropped: [],
    version: 0,
    ...over,
  });
  const prose = (over: object = {}) =>
    open(ProsePage, {
      path: '/bao-cao/r1/loi-van?doan=direction.all',
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': answered({ actions: ['REWORD'] }),
        'GET /api/v1/reports/r1/paragraphs': { body: { items: [paragraph()] } },
        'GET /api/v1/reports/r1/paragraphs/direction.all': { body: paragraph(), headers: { ETag: '"0"' } },
        'GET /api/v1/reports/r1/paragraphs/direction.all/wordings': { body: { items: [] } },
        ...over,
      },
    });
  const type = async (opened: Opened, text: string) => {
    const field = opened.page.get('#wording');
    field.element.firstChild!.textContent = text;
    await field.trigger('input');
  };

  it('is sent with its figures in their places, and a typed figure only when it is declared', async () => {
    const opened = await prose({ 'PUT /api/v1/reports/r1/paragraphs/direction.all': { body: paragraph({ version: 1 }) } });
    await flushPromises();
    await type(opened, 'Kế hoạch 12 giao ');
    await opened.page.get('form.desk').trigger('submit');
    expect(opened.sent.some(({ method }) => method === 'PUT')).toBe(false);
    await opened.page.get('#declare-12').setValue(true);
    await opened.page.get('form.desk').trigger('submit');
    await flushPromises();
    const put = opened.sent.find(({ method }) => method === 'PUT')!;
    expect(put.headers.get('If-Match')).toBe('"0"');
    expect(JSON.parse(put.body!)).toEqual({ wording: 'Kế hoạch 12 giao {all} nhiệm vụ.', typedFigures: ['12'] });
    expect(sessionStorage).toHaveLength(0);
    expect(document.activeElement?.id, 'whoever has no mouse goes on at the paragraph').toBe('edit-1');
  });

  it('shows mine and theirs when somebody was faster, and is still there after the page was loaded again', async () => {
    const theirs = paragraph({ wording: 'Đã giao {all} việc.', version: 1 });
    let late = false;
    const answers = {
      'GET /api/v1/reports/r1/paragraphs/direction.all': () => ({ body: late ? theirs : paragraph(), headers: { ETag: late ? '"1"' : '"0"' } }),
      'PUT /api/v1/reports/r1/paragraphs/direction.all': () => {
        late = true;
        return { status: 412, body: { code: 'precondition-failed' } };
      },
    };
    const opened = await prose(answers);
    await flushPromises();
    await type(opened, 'Tôi viết: ');
    await opened.page.get('form.desk').trigger('submit');
    await flushPromises();
    const conflict = opened.page.get('[role="alert"]').text();
    expect(conflict).toContain('Tôi viết: 50 nhiệm vụ.');
    expect(conflict).toContain('Đã giao 50 việc.');
    opened.page.unmount();
    const again = await prose(answers);
    await flushPromises();
    expect(again.page.get('#wording').text()).toBe('Tôi viết: 50 nhiệm vụ.');
  });

  it('lets figures be moved, left out and put back by buttons', async () => {
    const opened = await prose();
    await flushPromises();
    await opened.page.findAll('.figures button').find((found) => found.text().startsWith('← Sang trái'))!.trigger('click');
    expect(opened.page.get('#wording').text().replace(/\s+/g, ' ')).toBe('50 Giao nhiệm vụ.');
    await button(opened, 'Bỏ')!.trigger('click');
    expect(opened.page.get('#wording').find('.chip').exists()).toBe(false);
    await button(opened, 'Chèn')!.trigger('click');
    expect(opened.page.get('#wording').get('.chip').text()).toBe('50');
  });
});

describe('the number of a document', () => {
  it('is what the register says, on a day from the cut-off to today', () => {
    expect(['05', ' 7 ', '0', '100000', '5a', ''].map(readNumber)).toEqual([5, 7, undefined, undefined, undefined, undefined]);
    expect([isUnit('CNTT'), isUnit('cntt'), isUnit('')]).toEqual([true, false, false]);
    expect(isDayOfIssue('2026-11-24', '2026-11-25', '2026-12-20')).toBe(false);
    expect(isDayOfIssue('2026-12-20', '2026-11-25', '2026-12-20')).toBe(true);
  });
});

describe('the life of a report', () => {
  it('lets a leader approve without a part only for a reason, and the version they saw', async () => {
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('leader'),
        'GET /api/v1/reports/r1': answered({ state: 'IN_REVIEW', missingParts: ['indicator'], actions: ['APPROVE', 'RETURN'] }),
        'POST /api/v1/reports/r1/approval': answered({ state: 'APPROVED', missingParts: ['indicator'] }, '"4"'),
      },
    });
    const form = await untilThere(() => opened.page.findAll('form.reasoned')[0]);
    await form.trigger('submit');
    expect(opened.sent.some(({ method }) => method === 'POST')).toBe(false);
    await form.get('textarea').setValue('Dịch vụ sẽ gửi bổ sung');
    await form.trigger('submit');
    await flushPromises();
    expect(posted(opened).headers.get('If-Match')).toBe('"3"');
    expect(JSON.parse(posted(opened).body!)).toEqual({ reason: 'Dịch vụ sẽ gửi bổ sung' });
    expect(document.activeElement?.textContent, 'whoever has no mouse goes on where they were').toBe('Đã duyệt báo cáo.');
  });

  it('shows what is true now when somebody was faster', async () => {
    let state = 'DRAFT';
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': () => answered({ state, actions: ['SUBMIT'] }, state === 'DRAFT' ? '"3"' : '"4"'),
        'GET /api/v1/reports/r1/open-places': { body: { items: [] } },
        'POST /api/v1/reports/r1/review': () => {
          state = 'IN_REVIEW';
          return { status: 412, body: { code: 'precondition-failed' } };
        },
      },
    });
    await (await untilThere(() => button(opened, 'Trình lãnh đạo'))).trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('Báo cáo vừa được người khác thay đổi.');
    await button(opened, 'Xem bản mới')!.trigger('click');
    expect(opened.page.text()).toContain('Lãnh đạo xem xét: duyệt hoặc trả lại.');
  });

  it('says where blanks are left before a draft is handed on', async () => {
    let items: object[] = [
      { reason: 'BLANK', fault: true, heading: 'I. CÔNG TÁC', paragraph: 'direction.all', text: 'Kế hoạch giao …… nhiệm vụ' },
      { reason: 'NOT_JUDGED', fault: false, paragraph: 'target.x', text: 'Lộ trình' },
    ];
    const shown = (): ReturnType<typeof open> =>
      open(ReportPage, {
        props: { id: 'r1' },
        answers: {
          ...basis('coordinator'),
          'GET /api/v1/reports/r1': answered({ state: 'DRAFT', actions: ['SUBMIT'] }),
          'GET /api/v1/reports/r1/open-places': { body: { items } },
        },
      });
    const blank = await shown();
    await untilThere(() => blank.page.find('.places').exists());
    expect(blank.page.get('.places').text()).toContain('Chỗ để trống · I. CÔNG TÁC');
    expect(blank.page.get('.places a').attributes('href')).toContain('doan=direction.all');
    expect(button(blank, 'Trình lãnh đạo')!.attributes('disabled')).toBeDefined();

    items = items.slice(1);
    const filled = await shown();
    await untilThere(() => filled.page.find('.places').exists());
    expect(filled.page.get('.places').text()).toContain('Mục tiêu định tính chưa có nhận xét');
    expect(button(filled, 'Trình lãnh đạo')!.attributes('disabled')).toBeUndefined();
  });

  it('offers to replace it by a document of another issuer too: the service knows who succeeds whom', async () => {
    const issued = (id: string, over: object) => report({ id, state: 'ISSUED', ...over });
    const shown = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': answered({ state: 'ISSUED', actions: ['PUBLISH', 'REPLACE'] }),
        'GET /api/v1/reports': {
          body: { items: [issued('r1', {}), issued('r2', { issuer: 'science' }), issued('r3', { year: 2025 })] },
        },
      },
    });
    await untilThere(() => shown.page.find('#replace-by').exists());
    expect(shown.page.findAll('#replace-by option').map((option) => option.attributes('value'))).toEqual(['', 'r2']);
  });

  it('begins a letter that corrects it and a notice that withdraws it, each once', async () => {
    const draft = answered({ id: 'r2', state: 'DRAFT', actions: [] });
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': answered({ state: 'ISSUED', actions: ['DRAFT_CORRECTION', 'DRAFT_WITHDRAWAL'] }),
        'POST /api/v1/reports/r1/correction': draft,
        'POST /api/v1/reports/r1/withdrawal': draft,
      },
    });
    await untilThere(() => opened.page.text().includes('Lập công văn đính chính'));
    await opened.page.get('#correct-place').setValue('dòng ngày');
    await opened.page.get('#correct-reads').setValue('31/11');
    await opened.page.get('#correct-to').setValue('30/11');
    await opened.page.get('#correct-to').trigger('submit');
    await flushPromises();
    await opened.page.get('textarea[id$="-reason"]').setValue('Sai thẩm quyền');
    await button(opened, 'Lập thông báo thu hồi')!.trigger('submit');
    await flushPromises();

    const sent = opened.sent.filter(({ method }) => method === 'POST');
    expect(sent.map(({ path, body }) => [path.split('/').at(-1), JSON.parse(body!)])).toEqual([
      ['correction', { items: [{ place: 'dòng ngày', reads: '31/11', corrected: '30/11' }] }],
      ['withdrawal', { reason: 'Sai thẩm quyền' }],
    ]);
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(2);
  });

  it('shows what everybody will read, asks, and publishes without the sections that are withheld', async () => {
    const published = answered({ state: 'PUBLISHED', actions: ['PUBLISH'] });
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': answered({ state: 'ISSUED', actions: ['PUBLISH'] }),
        'GET /api/v1/reports/r1/publication': {
          body: {
            edition: 0,
            withheld: [],
            items: [
              { key: 'results', heading: 'Kết quả', share: 'PART' },
              { key: 'own', heading: 'Việc riêng', share: 'WHOLE' },
              { key: 'direction', heading: 'Chỉ đạo', share: 'NONE' },
            ],
          },
        },
        'POST /api/v1/reports/r1/publication': published,
      },
    });
    await untilThere(() => opened.page.text().includes('Nội dung mọi người sẽ đọc được'));
    const details = opened.page.findAll('details').find((each) => each.text().includes('Nội dung mọi người sẽ đọc được'))!;
    (details.element as HTMLDetailsElement).open = true;
    await details.trigger('toggle');
    await untilThere(() => opened.page.text().includes('Việc riêng'));
    expect(details.text()).toContain('Kết quảCông khai một phần');
    expect(details.text()).toContain('Chỉ đạoKhông công khai');
    expect(details.get('a').attributes('href')).toContain('/documents/html?language=VI&edition=PUBLIC');
    const publish = button(opened, 'Công bố báo cáo')!;
    expect(publish.attributes('disabled')).toBeDefined();
    await details.get('input[value="own"]').setValue(true);
    await details.findAll('input').at(-1)!.setValue(true);
    await publish.trigger('click');
    await flushPromises();
    expect(JSON.parse(posted(opened).body!)).toEqual({ withheld: ['own'] });
  });

  it('keeps out of a new public edition what the present one withholds', async () => {
    const published = answered({ state: 'PUBLISHED', actions: ['PUBLISH'] });
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': published,
        'GET /api/v1/reports/r1/publication': { body: { edition: 1, withheld: ['own'], items: [{ key: 'own', heading: 'Việc riêng', share: 'WHOLE' }] } },
        'POST /api/v1/reports/r1/publication': published,
      },
    });
    await untilThere(() => opened.page.text().includes('Nội dung mọi người sẽ đọc được'));
    const details = opened.page.findAll('details').find((each) => each.text().includes('Nội dung mọi người sẽ đọc được'))!;
    (details.element as HTMLDetailsElement).open = true;
    await details.trigger('toggle');
    await untilThere(() => opened.page.text().includes('Việc riêngKhông công khai'));
    await details.findAll('input').at(-1)!.setValue(true);
    await button(opened, 'Công bố bản công khai mới')!.trigger('click');
    await flushPromises();
    expect(JSON.parse(posted(opened).body!)).toEqual({ withheld: ['own'] });
  });

  it('takes number and day from the clerk, and tells at its field that the number is taken', async () => {
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('clerk'),
        'GET /api/v1/reports/r1': answered({ state: 'APPROVED', actions: ['NUMBER'] }),
        'POST /api/v1/reports/r1/number': { status: 409, body: { code: 'number-taken', title: 'Số văn bản đã được sử dụng' } },
      },
    });
    await untilThere(() => opened.page.find('#step-number').exists());
    await opened.page.get('#step-number').setValue('05');
    await opened.page.get('form.number').trigger('submit');
    await flushPromises();
    expect(JSON.parse(posted(opened).body!)).toMatchObject({ number: 5, signedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(opened.page.text()).toContain('Số văn bản đã được sử dụng');
    await opened.page.get('#step-signedOn').setValue('2099-01-01');
    await opened.page.get('form.number').trigger('submit');
    expect(opened.page.get('[role="alert"] a').attributes('href')).toBe('#step-signedOn');
    expect((opened.page.get('#step-number').element as HTMLInputElement).value).toBe('05');
  });
});
