import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countedUntil } from '../src/reports/building/asking';
import BuildPage from '../src/reports/building/BuildPage.vue';
import { memberOf, shownOf } from '../src/reports/compared/changes';
import ComparePage from '../src/reports/compared/ComparePage.vue';
import ConformancePage from '../src/reports/conformance/ConformancePage.vue';
import { bodiesIn, lateIn } from '../src/reports/letters/late';
import LettersPage from '../src/reports/letters/LettersPage.vue';
import ReportsPage from '../src/reports/listing/ReportsPage.vue';
import { nextRound, workOf } from '../src/reports/listing/schedule';
import { isDayOfIssue, isUnit, readNumber } from '../src/reports/life/number';
import ProsePage from '../src/reports/prose/ProsePage.vue';
import FigureSource from '../src/reports/reading/FigureSource.vue';
import { figuresIn, moved, piecesOf, typedIn, without, wordingOf } from '../src/reports/prose/pieces';
import { readPage } from '../src/reports/reading/document';
import { originLink } from '../src/reports/reading/origins';
import ReportPage from '../src/reports/reading/ReportPage.vue';
import { row } from './support/december';
import { me, open } from './support/page';

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

const report = (over: object = {}) => ({
  id: 'r1',
  kind: 'ANNUAL',
  year: 2026,
  geography: '2026-11-25',
  tableLanguage: 'VI',
  issuer: 'dic',
  state: 'DRAFT',
  cutOff: '2026-11-25T10:05:00+07:00',
  requestedAt: '2026-11-25T10:05:01+07:00',
  snapshotSha256: 'ab'.repeat(32),
  missingParts: [],
  proseVersion: 0,
  ...over,
});
const answered = (over: object = {}, etag = '"3"') => ({ body: report(over), headers: { ETag: etag } });
const page =
  '<html><head><style>p { color: red }</style></head><body><main><h1>BÁO CÁO</h1><p class="body" style="width:8%">Giao ' +
  '<a class="figure" href="#n1">50</a> nhiệm vụ.<script>alert(1)</script></p><p><a href="https://elsewhere">x</a></p>' +
  '<table><thead><tr><th scope="col" style="width:8%">STT</th></tr></thead></table>' +
  '<section class="notes"><ol><li id="n1"><code>/parts/agency/tasks</code> <a data-origin="SUBMISSION s9/1/0" href="/api/v1/submissions/s9">Hồ sơ đã gửi s9/1/0</a></li></ol></section></main></body></html>';
const basis = (...roles: string[]) => ({
  ...(roles.length > 0 && me(...roles)),
  'GET /api/v1/agencies': { body: { items: [{ code: 'dic', kind: 'DEPARTMENT', name: { vi: 'Sở Thông tin và Truyền thông', en: 'DIC' } }] } },
  'GET /api/v1/obligations': { body: { items: [] } },
  'GET /api/v1/territories': { body: { items: [] } },
  'GET /api/v1/reports': { body: { items: [report()] } },
  'GET /api/v1/reports/r1': answered(),
  'GET /api/v1/reports/r1/steps': { body: { items: [] } },
  'GET /api/v1/reports/r1/documents/html': { body: {} },
});
type Opened = Awaited<ReturnType<typeof open>>;
const button = ({ page: shown }: Opened, text: string) => shown.findAll('button').find((found) => found.text().startsWith(text));
const posted = ({ sent }: Opened) => sent.filter(({ method }) => method === 'POST').at(-1)!;

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
    expect(wordingOf(without(pieces, 0))).toBe('Giao nhiệm vụ, {done} đã xong');
  });

  it('tells typed figures from those of the generated words, in digits of any width', () => {
    expect(typedIn(piecesOf('Năm 2026 có 1.234 và ５ trạm {all}', ['all']), 'Năm 2026 giao {all}')).toEqual(['1.234', '5']);
    expect(typedIn(piecesOf('٦٠ và ६० trạm', []), '')).toEqual(['٦٠', '६०']);
  });
});

describe('the page of a report', () => {
  const words = { table: 'Bảng', chart: 'Biểu đồ', more: (rows: number, all: number) => `${rows}/${all}` };

  it('is taken over without what does not belong into ours', () => {
    const { content, originsOf } = readPage(page, words);
    expect(content.querySelector('script, style, section')).toBeNull();
    expect(content.querySelector('h3')!.textContent).toBe('BÁO CÁO');
    expect([...content.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['#n1', null]);
    expect(content.querySelector('.frame')!.getAttribute('aria-label')).toBe('Bảng');
    expect(content.querySelector('th')!.style.width).toBe('8%');
    expect(originsOf('#n1')).toEqual([
      { pointer: '/parts/agency/tasks', links: [{ kind: 'SUBMISSION', ref: 's9/1/0', path: '/tiep-nhan/s9#figures-0', item: 1 }] },
    ]);
  });

  it('knows how many sources it does not show, and where they are', () => {
    const links = '<a data-origin="SUBMISSION s9/1/0" href="/api/v1/submissions/s9">s9</a> ';
    const note = (more: string) => `<main><section class="notes"><ol><li id="n1"><code>/p</code> ${links}${more}</li></ol></section></main>`;
    const href = 'https://portal/api/v1/observations?indicator=stations&amp;period=2026&amp;asOf=2026-11-25T03:05:00Z';
    const others = (more: string) => readPage(note(more), words).originsOf('#n1')[0]!;
    const known = others(`<a data-others="71" href="${href}">và 71 nguồn khác</a>`);
    expect(known.links).toHaveLength(1);
    expect(known.others).toEqual({ count: 71, path: '/chi-tieu/stations/nguon?period=2026&asOf=2026-11-25' });
    expect(others('').others).toBeUndefined();
  });

  it('makes an annex when it is opened, and long tables by and by', () => {
    const rows = Array.from({ length: 450 }, (_, n) => `<tr><td>${n}</td></tr>`).join('');
    const annex = `<main><div class="annex"><h2 class="annex-number">Phụ lục I<br/><span>Bảng</span></h2><table><tbody>${rows}</tbody></table></div></main>`;
    const { content } = readPage(annex, words);
    const part = content.querySelector('details')!;
    expect(part.textContent).toBe('Phụ lục I: Bảng');
    part.dispatchEvent(new Event('toggle'));
    const counts = () => [part.querySelectorAll('tr').length, part.querySelector('button')?.textContent];
    expect(counts()).toEqual([200, '200/250']);
    part.querySelector('button')!.click();
    expect(counts()).toEqual([400, '50/50']);
    part.querySelector('button')!.click();
    expect(counts()).toEqual([450, undefined]);
  });

  it('leads figures to the pages that show what they are made of', () => {
    const path = (href: string, label: string) => originLink(href, label).path;
    expect(path('/api/v1/observations?indicator=stations&period=2026&territory=12', 'OBSERVATION 7')).toBe(
      '/chi-tieu/stations/nguon?period=2026&territory=12',
    );
    expect(path('/api/v1/observations?indicator=stations&period=2025&asOf=2025-12-14T16:59:59.999999Z', 'OBSERVATION 7')).toBe(
      '/chi-tieu/stations/nguon?period=2025&asOf=2025-12-14',
    );
    expect(path('/api/v1/targets?indicator=stations', 'TARGET t')).toBe('/chi-tieu/stations');
    expect(path('/api/v1/deadlines?year=2027', 'DUTY d')).toBe('/thoi-han?nam=2027');
    expect(path('/api/v1/quality-findings?check=video-points', 'FINDING video-points')).toBe('/so-lieu/chat-luong');
    expect(path('/api/v1/targets', '')).toBe('/chi-tieu');
    expect(path('/api/v1/submissions?obligation=operator-plan&year=2027', '')).toBe(
      '/tiep-nhan?trang-thai=ALL&nghia-vu=operator-plan&nam=2027',
    );
    expect(path('/somewhere', 'OTHER')).toBeUndefined();
  });
});

describe('the source of a figure', () => {
  const links = [
    { kind: 'DUTY', ref: 'operator-plan', path: '/thoi-han?nam=2027' },
    { kind: 'SUBMISSION', ref: 's1', path: '/tiep-nhan/s1' },
    { kind: 'SUBMISSION', ref: 's2/1/0', path: '/tiep-nhan/s2#figures-0', item: 1 },
    { kind: 'SUBMISSION', ref: 's3', path: '/tiep-nhan/s3' },
  ];
  const named = {
    ...basis('leader'),
    'GET /api/v1/obligations': { body: { items: [{ code: 'operator-plan', title: { vi: 'Kế hoạch hằng năm', en: 'Yearly plan' } }] } },
    'GET /api/v1/agencies': { body: { items: ['viettel', 'vnpt'].map((code) => ({ code, name: { vi: code.toUpperCase(), en: code } })) } },
    'GET /api/v1/submissions': { body: { items: [{ id: 's1', organisation: 'viettel' }, { id: 's2', organisation: 'vnpt' }] } },
  };
  const told = async (answers: Parameters<typeof open>[1]['answers'], origins: object[] = links) => {
    const opened = await open(FigureSource, { props: { figure: '05', origins: [{ pointer: '/p', links: origins }] }, answers });
    return { lines: opened.page.findAll('li').map((line) => line.text()), paths: opened.sent.map(({ path }) => path) };
  };

  it('is told by the names of duties and of who has sent, so that no two links are called alike', async () => {
    expect((await told(named)).lines).toEqual([
      'Nghĩa vụ Kế hoạch hằng năm',
      'Hồ sơ doanh nghiệp đã gửi: VIETTEL',
      'Hồ sơ doanh nghiệp đã gửi, số liệu thứ 1: VNPT',
      'Hồ sơ doanh nghiệp đã gửi',
    ]);
  });

  it('asks for names only where something has one, and for who has sent only on behalf of those who may know', async () => {
    const observation = { kind: 'OBSERVATION', ref: '7', path: '/chi-tieu/stations/nguon' };
    expect((await told(named, [observation])).paths.filter((path) => path.startsWith('/api'))).toEqual([]);
    expect((await told({ ...named, 'GET /me': { body: { signedIn: false } } })).paths).not.toContain('/api/v1/submissions?limit=500');
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

describe('reports', () => {
  it('show a citizen what is published, without states and without a way to make one', async () => {
    const opened = await open(ReportsPage, { path: '/bao-cao', answers: { ...basis(), 'GET /api/v1/reports': { body: { items: [report({ state: 'PUBLISHED' })] } } } });
    expect(opened.page.text()).toContain('Báo cáo đã công bố');
    expect(opened.page.find('#report-state').exists()).toBe(false);
    expect(opened.page.find('a[href="/bao-cao/lap"]').exists()).toBe(false);
    expect(opened.page.get('tbody a').attributes('href')).toBe('/bao-cao/r1');
  });

  it('stay in a citizen’s list while the document in their place is not published', async () => {
    const replacements = [{ number: 6, symbol: 'BC-STTTT', issuedOn: '2026-03-05' }];
    const items = [report({ state: 'REPLACED', replacements })];
    const opened = await open(ReportsPage, { path: '/bao-cao', answers: { ...basis(), 'GET /api/v1/reports': { body: { items } } } });
    expect(opened.page.text()).toContain('Đã được thay thế bằng văn bản chưa công bố: Số 06/BC-STTTT ngày 05 tháng 3 năm 2026');
  });

  it('name the documents in their place, with a way to those that may be read', async () => {
    const replacements = [
      { number: 6, symbol: 'BC-STTTT', issuedOn: '2026-03-05' },
      { report: 'r3', number: 7, symbol: 'BC-SKHCN', issuedOn: '2026-11-25' },
    ];
    const { page: shown } = await open(ReportPage, {
      props: { id: 'r1' },
      answers: { ...basis(), 'GET /api/v1/reports/r1': answered({ state: 'REPLACED', replacements }) },
    });
    expect(shown.text()).toContain('Văn bản này đã được thay thế.');
    expect(shown.text()).toContain('Văn bản thay thế: Số 06/BC-STTTT ngày 05 tháng 3 năm 2026 (chưa công bố)');
    expect(shown.get('a[href="/bao-cao/r3"]').text()).toBe('Số 07/BC-SKHCN ngày 25 tháng 11 năm 2026');
  });

  it('name in a draft the issuer that its document names', async () => {
    const issuingBody = { code: 'science', nameVi: 'Sở Khoa học và Công nghệ', nameEn: 'DST' };
    const { page: shown } = await open(ReportPage, {
      props: { id: 'r1' },
      answers: { ...basis('coordinator'), 'GET /api/v1/reports/r1': answered({ issuingBody }) },
    });
    expect(shown.text()).toContain('Sở Khoa học và Công nghệ');
    expect(shown.text()).not.toContain('Sở Thông tin và Truyền thông');
  });

  it('are narrowed by the filters of the address', async () => {
    const items = [report(), report({ id: 'r2', kind: 'FINAL', year: 2025, state: 'ISSUED' })];
    const opened = await open(ReportsPage, {
      path: '/bao-cao?loai=FINAL',
      answers: { ...basis('coordinator'), 'GET /api/v1/reports': { body: { items } } },
    });
    expect(opened.page.findAll('tbody tr')).toHaveLength(1);
    expect(opened.page.text()).toContain('Hiển thị 1 trong 2 văn bản.');
  });
});

describe('the schedule', () => {
  const yearly = { kind: 'ANNUAL', cutOff: '--12-14', sendBy: '--12-20', etag: '"0"' };
  const review = { kind: 'MID_TERM', year: 2027, cutOff: '--06-30', sendBy: '--07-09', etag: '"0"' };
  const holiday = (date: string, kind = 'HOLIDAY') => ({ date, kind, name: { vi: 'Nghỉ', en: 'Off' } });
  const answers = {
    'GET /api/v1/report-schedules': { body: { items: [yearly, review, { kind: 'FINAL', etag: '"0"' }] } },
    'GET /api/v1/calendar?year=2026': { body: { items: [holiday('2026-12-18')] } },
    'GET /api/v1/calendar?year=2027': { body: { items: [] } },
    'GET /api/v1/calendar?year=2028': { body: { items: [] } },
  };
  const schedule = async (role: string, more: object = {}): Promise<Opened> => {
    vi.useFakeTimers({ now: new Date('2026-11-25T03:00:00Z'), toFake: ['Date'] });
    return open(ReportsPage, { path: '/bao-cao', answers: { ...basis(role), ...answers, ...more } });
  };
  const change = async (opened: Opened, row: number, fields: Record<string, string>): Promise<void> => {
    await opened.page.findAll('button').filter((found) => found.text().startsWith('Sửa'))[row]!.trigger('click');
    await flushPromises();
    for (const [field, value] of Object.entries(fields)) await opened.page.get(`#schedule-${field}`).setValue(value);
    await opened.page.get('#schedule').trigger('submit');
    await flushPromises();
  };
  const puts = ({ sent }: Opened) => sent.filter(({ method }) => method === 'PUT');

  it('tells who sees drafts when a report is made by itself, and by when it has to be sent', async () => {
    const { page: shown } = await schedule('leader');
    expect(shown.text()).toContain('14/12 hằng năm');
    expect(shown.text()).toContain('09/07/2027');
    expect(shown.text()).toContain('chưa ấn định');
    expect(shown.text()).not.toContain('Sửa');
  });

  it('names the days that return each year as the reader of English writes days', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T03:00:00Z'), toFake: ['Date'] });
    const { page: shown } = await open(ReportsPage, { path: '/bao-cao', language: 'en', answers: { ...basis('leader'), ...answers } });
    expect(shown.text()).toContain('14 December each year');
    expect(shown.text()).toContain('20 December each year');
  });

  it('says where the day to send is off, and that nothing is moved', async () => {
    const { page: shown } = await schedule('leader');
    expect(shown.text()).toContain('chốt số liệu hết thứ Hai, 14/12/2026, gửi chậm nhất Chủ nhật, 20/12/2026.');
    expect(shown.text()).toContain('Ở giữa có 3 ngày làm việc.');
    expect(shown.text()).toContain('ngày làm việc liền trước là thứ Năm, 17/12/2026, liền sau là thứ Hai, 21/12/2026');
    expect(shown.text()).toContain('Lịch nghỉ năm 2027 chưa được nhập');
  });

  it('names what is late with the day, there and in the list of reports', async () => {
    const late = { ...yearly, overdue: [{ year: 2026, sendBy: '2026-11-20', report: 'r1' }] };
    const items = [report(), report({ id: 'r2', state: 'ISSUED' }), report({ id: 'r3', year: 2025 })];
    const { page: shown } = await schedule('clerk', {
      'GET /api/v1/report-schedules': { body: { items: [late, review] } },
      'GET /api/v1/reports': { body: { items } },
    });
    expect(shown.text()).toContain('Báo cáo năm 2026 quá hạn gửi: 20/11/2026');
    expect(shown.findAll('a').some((link) => link.attributes('href') === '/bao-cao/r1' && link.text().includes('quá hạn gửi'))).toBe(true);
    expect(shown.findAll('tbody tr').slice(0, 3).map((one) => one.text().includes('Quá hạn gửi: 20/11/2026'))).toEqual([true, false, false]);
  });

  it('is changed by the coordinator in the version that was read', async () => {
    const opened = await schedule('coordinator', { 'PUT /api/v1/report-schedules/MID_TERM': { body: review } });
    await change(opened, 1, { year: '2028', sendBy: '10/7' });
    const [put] = puts(opened);
    expect(put!.headers.get('If-Match')).toBe('"0"');
    expect(JSON.parse(put!.body!)).toEqual({ year: 2028, cutOff: '--06-30', sendBy: '--07-10' });
    expect(opened.page.text()).toContain('Đã lưu lịch của');
  });

  it('is left without days by emptying both, and sends nothing that cannot be read', async () => {
    const opened = await schedule('coordinator', { 'PUT /api/v1/report-schedules/ANNUAL': { body: yearly } });
    await change(opened, 0, { cutOff: 'giữa tháng', sendBy: '' });
    expect(opened.page.get('[role="alert"] a').attributes('href')).toBe('#schedule-cutOff');
    expect(puts(opened)).toHaveLength(0);
    await opened.page.get('#schedule-cutOff').setValue('');
    await opened.page.get('#schedule').trigger('submit');
    await flushPromises();
    expect(JSON.parse(puts(opened)[0]!.body!)).toEqual({});
  });

  it('puts mine beside theirs when somebody was faster, and tells at its field what the system does not take', async () => {
    let version = 0;
    const fault = { pointer: '/sendBy', code: 'out-of-range', detail: 'Phải có ít nhất một ngày làm việc' };
    const opened = await schedule('coordinator', {
      'GET /api/v1/report-schedules': () => ({ body: { items: [{ ...yearly, ...(version > 0 && { sendBy: '--12-22' }), etag: `"${version}"` }] } }),
      'PUT /api/v1/report-schedules/ANNUAL': () =>
        version++ === 0 ? { status: 412, body: { code: 'precondition-failed' } } : { status: 422, body: { code: 'invalid-content', errors: [fault] } },
    });
    await change(opened, 0, { sendBy: '15/12' });
    const told = opened.page.get('[role="alert"]').text();
    for (const part of ['Có người vừa thay đổi', '15/12', '22/12']) expect(told).toContain(part);
    await button(opened, 'Lưu bản của tôi')!.trigger('click');
    await flushPromises();
    expect(puts(opened).map(({ headers }) => headers.get('If-Match'))).toEqual(['"0"', '"1"']);
    expect(opened.page.get('[role="alert"] a').attributes('href')).toBe('#schedule-sendBy');
    expect(opened.page.get('#schedule').text()).toContain('Ở giữa không có ngày làm việc nào.');
  });

  it('counts days that are worked in exchange for others, over the end of a year too', () => {
    const calendar = [holiday('2027-01-01'), holiday('2026-12-26', 'WORKING_DAY_MOVED')];
    expect(workOf({ cutOff: '2026-12-24', sendBy: '2026-12-27' }, calendar)).toEqual({
      between: 2,
      off: { before: '2026-12-26', after: '2026-12-28' },
      uncharted: false,
    });
    expect(workOf({ cutOff: '2026-12-28', sendBy: '2027-01-01' }, calendar).off).toEqual({ before: '2026-12-31', after: '2027-01-04' });
  });

  it('speaks of the next year once this one is sent, and of a review only before it', () => {
    const days = { year: '', cutOff: '14/12', sendBy: '20/12' };
    expect(nextRound('ANNUAL', days, '2026-12-20')).toEqual({ cutOff: '2026-12-14', sendBy: '2026-12-20' });
    expect(nextRound('ANNUAL', days, '2026-12-21')?.sendBy).toBe('2027-12-20');
    expect(nextRound('FINAL', { ...days, year: '2026' }, '2026-12-21')).toBeUndefined();
    expect(nextRound('FINAL', { ...days, year: '2030', cutOff: '31/11' }, '2026-12-21')).toBeUndefined();
  });
});

describe('making a report', () => {
  const schedules = [
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
    expect(countedUntil(kind, year, schedules, today)).toEqual(until);
  });

  it('says under the empty cut-off until when figures count', async () => {
    const opened = await open(BuildPage, {
      path: '/bao-cao/lap',
      answers: { ...basis('coordinator'), 'GET /api/v1/report-schedules': { body: { items: schedules } } },
    });
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
});

describe('the life of a report', () => {
  it('lets a leader approve without a part only for a reason, and the version they saw', async () => {
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('leader'),
        'GET /api/v1/reports/r1': answered({ state: 'IN_REVIEW', missingParts: ['indicator'] }),
        'POST /api/v1/reports/r1/approval': answered({ state: 'APPROVED', missingParts: ['indicator'] }, '"4"'),
      },
    });
    const form = await vi.waitUntil(() => opened.page.findAll('form.reasoned')[0]);
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
        'GET /api/v1/reports/r1': () => answered({ state }, state === 'DRAFT' ? '"3"' : '"4"'),
        'POST /api/v1/reports/r1/review': () => {
          state = 'IN_REVIEW';
          return { status: 412, body: { code: 'precondition-failed' } };
        },
      },
    });
    await (await vi.waitUntil(() => button(opened, 'Trình lãnh đạo'))).trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('Báo cáo vừa được người khác thay đổi.');
    await button(opened, 'Xem bản mới')!.trigger('click');
    expect(opened.page.text()).toContain('Lãnh đạo xem xét: duyệt hoặc trả lại.');
  });

  it('offers to replace it by a document of another issuer too: the service knows who is whose heir', async () => {
    const issued = (id: string, over: object) => report({ id, state: 'ISSUED', ...over });
    const shown = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/reports/r1': answered({ state: 'ISSUED' }),
        'GET /api/v1/reports': {
          body: { items: [issued('r1', {}), issued('r2', { issuer: 'science' }), issued('r3', { year: 2025 })] },
        },
      },
    });
    await vi.waitUntil(() => shown.page.find('#replace-by').exists());
    expect(shown.page.findAll('#replace-by option').map((option) => option.attributes('value'))).toEqual(['', 'r2']);
  });

  it('takes number and day from the clerk, and tells at its field that the number is taken', async () => {
    const opened = await open(ReportPage, {
      props: { id: 'r1' },
      answers: {
        ...basis('clerk'),
        'GET /api/v1/reports/r1': answered({ state: 'APPROVED' }),
        'POST /api/v1/reports/r1/number': { status: 409, body: { code: 'number-taken', title: 'Số văn bản đã được sử dụng' } },
      },
    });
    await vi.waitUntil(() => opened.page.find('#step-number').exists());
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
        'GET /api/v1/reports/r1/paragraphs': { body: { items: [paragraph()] } },
        'GET /api/v1/reports/r1/paragraphs/direction.all': { body: paragraph(), headers: { ETag: '"0"' } },
        ...over,
      },
    });
  const type = async (opened: Opened, text: string) => {
    const field = opened.page.get('#wording');
    field.element.firstChild!.textContent = text;
    await field.trigger('input');
  };

  it('is sent with its figures in their places, and a typed figure only when it is declared', async () => {
    const opened = await prose({ 'PUT /api/v1/reports/r1/paragraphs/direction.all': { body: {} } });
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

describe('a comparison', () => {
  it('tells what changed and why', async () => {
    const items = [
      { what: 'target', key: 'P1.1', member: '/latest/value', before: 41.5, after: 60, why: 'NEW_DATA' },
      { what: 'duty', key: 'operator-plan 2027', member: '/sent', before: 3, after: 5, why: 'NEW_DATA' },
      { what: 'target', key: 'P1.2', before: { target: {} }, why: 'WITHDRAWN' },
      { what: 'proposal', key: 'p9', name: { vi: 'Hỗ trợ hộ nghèo', en: 'Help' }, member: '/state', before: 'SUBMITTED', after: 'DECIDED', why: 'NEW_DATA' },
      { what: 'obstacle', key: 'o1', name: { vi: 'Thiếu mặt bằng', en: 'No site' }, member: '/state', before: 'GATHERED', after: 'CLOSED', why: 'NEW_DATA' },
      { what: 'target', key: 'P1.3', member: '/override/verdict', after: 'ON_TRACK', why: 'NEW_DATA' },
      { what: 'part', key: 'agency', before: true, after: false, why: 'PART_MISSING' },
      ...Array.from({ length: 100 }, (_each, n) => ({ what: 'task', key: `T${n}`, member: '/overdue', before: 0, after: 1, why: 'NEW_DATA' })),
    ];
    const opened = await open(ComparePage, {
      path: '/bao-cao/r1/so-sanh?voi=r0',
      props: { id: 'r1' },
      answers: { ...basis('auditor'), 'GET /api/v1/reports/r1/comparison': { body: { items } } },
    });
    await flushPromises();
    for (const part of ['Kiến nghị “Hỗ trợ hộ nghèo”', 'đã trình', 'đã có quyết định', 'một báo cáo thiếu phần này']) expect(opened.page.text()).toContain(part);
    expect(opened.page.text()).not.toContain('T98');
    await button(opened, 'Hiển thị thêm')!.trigger('click');
    expect(opened.page.text()).toContain('T98');
    for (const part of ['Mục tiêu P1.1', 'giá trị mới nhất', '41,5', 'có số liệu mới', 'số liệu không còn']) expect(opened.page.text()).toContain(part);
    for (const part of ['đang tổng hợp vào kiến nghị', 'đã khép lại', 'ý kiến của lãnh đạo']) expect(opened.page.text()).toContain(part);
    expect(memberOf({ what: '', key: '', why: '', member: '/target/value' })).toBe('target');
    expect([undefined, 7, 'x', {}].map(shownOf)).toEqual(['nothing', { number: 7 }, { text: 'x' }, 'thing']);
  });
});

describe('reminders', () => {
  const board = {
    items: [
      {
        obligation: { code: 'operator-plan', title: { vi: 'Kế hoạch', en: 'Plan' }, clause: 'x' },
        year: 2027,
        onTimeBefore: '2026-12-15T00:00:00+07:00',
        dueDayEnds: '2026-12-16T00:00:00+07:00',
        owed: 3,
        sent: 1,
        accepted: 0,
        missing: 1,
        organisations: [row(), row({ code: 'viettel', state: 'SENT' }), row({ code: 'fpt', state: 'RETURNED' })],
      },
    ],
  };

  it('go to who has not sent or has the papers back', () => {
    const late = lateIn(board, '');
    expect(late.map(({ organisation }) => organisation.code)).toEqual(['vnpt', 'fpt']);
    expect(late[0]!.lastDay, 'the day that ends then, not the one that begins').toBe('2026-12-15');
    expect(bodiesIn([...late, ...late])).toBe(2);
    expect(lateIn(board, 'another')).toEqual([]);
    expect(lateIn(board, '', 'fpt').map(({ organisation }) => organisation.code)).toEqual(['vnpt']);
    expect(bodiesIn(late.map((each) => ({ ...each, organisation: { ...each.organisation, answeredBy: 'ubnd' } })))).toBe(1);
  });

  it('are written to all in one request', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T03:00:00Z') });
    const letter = report({ id: 'r7', kind: 'REMINDER', subject: 'vnpt' });
    const opened = await open(LettersPage, {
      path: '/bao-cao/don-doc',
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/deadlines?year=2026': { body: { items: [] } },
        'GET /api/v1/deadlines?year=2027': { body: board },
        'POST /api/v1/reports/reminders': { body: { items: [letter, letter], drafted: 2 } },
      },
    });
    await flushPromises();
    await button(opened, 'Lập công văn đôn đốc cho 2 đơn vị')!.trigger('click');
    await flushPromises();
    expect(posted(opened).headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    expect(opened.page.text()).toContain('Đã lập 2 công văn.');
    expect(opened.page.text()).not.toContain('không lập thêm');
  });

  it('are not written twice to whom one is on its way today', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-25T03:00:00Z') });
    const letter = report({ id: 'r7', kind: 'REMINDER', subject: 'vnpt' });
    let drafted = 1;
    const opened = await open(LettersPage, {
      path: '/bao-cao/don-doc',
      answers: {
        ...basis('coordinator'),
        'GET /api/v1/deadlines?year=2026': { body: { items: [] } },
        'GET /api/v1/deadlines?year=2027': { body: board },
        'POST /api/v1/reports/reminders': () => ({ body: { items: [letter, letter], drafted: drafted-- } }),
      },
    });
    await flushPromises();
    await button(opened, 'Lập công văn đôn đốc cho 2 đơn vị')!.trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('Đã lập 1 công văn. 1 đơn vị đã có công văn lập trong ngày, chưa ban hành; không lập thêm.');
    await button(opened, 'Lập công văn đôn đốc cho 2 đơn vị')!.trigger('click');
    await flushPromises();
    expect(opened.page.text()).toContain('2 đơn vị đã có công văn lập trong ngày, chưa ban hành; không lập thêm.');
    expect(opened.page.text()).not.toContain('Đã lập 1 công văn');
  });
});
