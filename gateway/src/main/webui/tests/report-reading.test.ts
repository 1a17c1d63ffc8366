import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { memberOf, shownOf } from '../src/reports/compared/changes';
import ComparePage from '../src/reports/compared/ComparePage.vue';
import FigureSource from '../src/reports/reading/FigureSource.vue';
import ReportText from '../src/reports/reading/ReportText.vue';
import { readPage } from '../src/reports/reading/document';
import { originLink } from '../src/reports/reading/sources';
import { sha256 } from '../src/reports/verifying/sha256';
import VerifyPage from '../src/reports/verifying/VerifyPage.vue';
import { open } from './support/page';
import { basis, button, onReportPages, page, report } from './support/reports';
import { untilThere } from './support/waiting';

onReportPages();

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

  /** As a figure of an issued PDF or DOCX names it. */
  it('finds a figure by its first place in the snapshot, and by how many there are', () => {
    const notes = ['<code>/a</code>', '<code>/a</code> <code>/b</code>', '<code>/b</code>'].map((places, n) => `<li id="n${n + 1}">${places}</li>`);
    const { noteOf } = readPage(`<main><section class="notes"><ol>${notes.join('')}</ol></section></main>`, words);
    expect([noteOf('/a', 1), noteOf('/a', 2), noteOf('/b', 1), noteOf('/a', 3), noteOf('/c', 1)]).toEqual(['#n1', '#n2', '#n3', '#n1', undefined]);
  });

  it('keeps what a chart is drawn of', () => {
    const chart = '<main><svg viewBox="0 0 9 9" role="img" onload="x()"><path fill="#0B3C5D" d="M0 0L9 9Z" onclick="x()"/><text x="1" y="2" font-size="7">2025</text></svg></main>';
    const { content } = readPage(chart, words);
    expect(content.querySelector('svg')!.outerHTML).toBe(
      '<svg role="img" viewBox="0 0 9 9"><path d="M0 0L9 9Z" fill="#0B3C5D"></path><text x="1" y="2" font-size="7">2025</text></svg>',
    );
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
    expect(path('/api/v1/deadlines?year=2027', 'OBLIGATION d')).toBe('/thoi-han?nam=2027');
    expect(path('/api/v1/quality-findings?check=video-points', 'FINDING video-points')).toBe('/so-lieu/chat-luong');
    expect(path('/api/v1/targets', '')).toBe('/chi-tieu');
    expect(path('/api/v1/submissions?obligation=operator-plan&year=2027', '')).toBe(
      '/tiep-nhan?trang-thai=ALL&nghia-vu=operator-plan&nam=2027',
    );
    expect(path('/somewhere', 'OTHER')).toBeUndefined();
  });
});

describe('a file that somebody holds', () => {
  const bytes = 'tóm tắt';
  const metadata = {
    type: 'Báo cáo',
    summary: 'Kết quả năm 2026',
    number: 5,
    symbol: 'BC-SKHCN',
    reference: '05/BC-SKHCN',
    issuedOn: '2026-12-20',
    issuer: { code: 'dic', name: 'Sở Khoa học và Công nghệ', parent: 'UBND tỉnh' },
    replaces: [],
    replacedBy: [],
    concernedBy: [],
    demonstration: false,
    formerPublicFiles: [],
  };

  it.each([
    ['SUMMARY', bytes, 'đúng là bản tóm tắt của văn bản đã ban hành'],
    ['WHOLE', bytes, 'đúng là'],
    ['SUMMARY', 'khác', 'không phải văn bản đã ban hành'],
  ])('is known as the %s of the issued document', async (extent, held, words) => {
    const files = [{ format: 'PDF', mediaType: 'application/pdf', edition: 'INTERNAL', extent, official: false, sha256: await sha256(new Blob([bytes])), size: 9, href: '/x' }];
    const opened = await open(VerifyPage, {
      props: { id: 'r1' },
      answers: { ...basis(), 'GET /api/v1/reports/r1/metadata': { body: { ...metadata, files } } },
    });
    await flushPromises();
    const input = opened.page.get('input[type=file]');
    Object.defineProperty(input.element, 'files', { value: [new File([held], 'tep.pdf')], configurable: true });
    await input.trigger('change');
    await untilThere(() => opened.page.find('[role=status] strong').exists());
    expect(opened.page.get('[role=status] strong').text()).toContain(words);
    expect(opened.page.get('.hashes').text().includes('tóm tắt')).toBe(extent === 'SUMMARY');
  });
});

describe('the source of a figure', () => {
  const links = [
    { kind: 'OBLIGATION', ref: 'operator-plan', path: '/thoi-han?nam=2027' },
    { kind: 'SUBMISSION', ref: 's1', path: '/tiep-nhan/s1' },
    { kind: 'SUBMISSION', ref: 's2/1/0', path: '/tiep-nhan/s2#figures-0', item: 1 },
    { kind: 'SUBMISSION', ref: 's3', path: '/tiep-nhan/s3' },
  ];
  const named = {
    ...basis('leader'),
    'GET /api/v1/obligations': { body: { items: [{ code: 'operator-plan', title: { vi: 'Kế hoạch hằng năm', en: 'Yearly plan' } }] } },
    'GET /api/v1/organisations': { body: { items: ['viettel', 'vnpt'].map((code) => ({ code, name: { vi: code.toUpperCase(), en: code } })) } },
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

  it('is told by the names of indicators and places, and by no code of theirs', async () => {
    const answers = {
      ...named,
      'GET /api/v1/indicators': { body: { items: [{ code: 'stations', measure: 'VALUE', name: { vi: 'Trạm BTS', en: 'Stations' } }] } },
      'GET /api/v1/territories': { body: { items: [{ code: '03595', level: 'COMMUNE', typeVi: 'Xã', nameVi: 'Than Uyên', nameEn: 'Than Uyen', validFrom: '2025-07-01' }] } },
    };
    const at = (kind: string, ref: string, query: string) => originLink(`/api/v1/${kind === 'TARGET' ? 'targets' : 'observations'}?indicator=stations${query}`, `${kind} ${ref}`);
    const origins = [
      at('OBSERVATION', 'stations 2025', '&period=2025'),
      at('OBSERVATION', '7', '&period=2025-Q3&territory=03595'),
      at('TARGET', 'P1.2', ''),
    ];
    expect((await told(answers, origins)).lines).toEqual(['Các số liệu: Trạm BTS, năm 2025', 'Số liệu thứ 7: Trạm BTS, Xã Than Uyên, quý III/2025', 'Mục tiêu P1.2: Trạm BTS']);
  });

  it('asks for names only where something has one, and for who has sent only on behalf of those who may know', async () => {
    const tasks = { kind: 'TASKS', ref: '', path: '/nhiem-vu' };
    expect((await told(named, [tasks])).paths.filter((path) => path.startsWith('/api'))).toEqual([]);
    expect((await told({ ...named, 'GET /me': { body: { signedIn: false } } })).paths).not.toContain('/api/v1/submissions?limit=500');
  });
});

describe('a figure of an issued document', () => {
  const at = (edition: string, of = page) => of.replace('</head>', `<meta name="edition" content="${edition}"></head>`);
  const opened = async (query: string, given: string, of = page) => {
    const read = 'GET /api/v1/reports/r1/documents/html';
    return open(ReportText, {
      path: `/bao-cao/r1?so-lieu=/parts/agency/tasks${query}`,
      props: { report: report() },
      answers: { ...basis(...(given === 'INTERNAL' ? ['leader'] : [])), [read]: { text: at(given, of) } },
    });
  };

  it('leads to its source in its own edition alone, for each counts its places in a snapshot of its own', async () => {
    for (const [query, given, shows] of [
      ['', 'INTERNAL', 'Nguồn của số liệu'],
      ['&ban=cong-khai', 'PUBLIC', 'Nguồn của số liệu'],
      ['', 'PUBLIC', 'nằm trong bản nội bộ'],
    ] as const) {
      const { page: shown, sent } = await opened(query, given);
      await untilThere(() => shown.text().includes(shows));
      expect(shown.find('dialog').exists()).toBe(shows === 'Nguồn của số liệu');
      expect(sent.some(({ path }) => path.includes('edition=PUBLIC'))).toBe(query !== '');
    }
  });

  it('leads to its source also from an annex, which is made when somebody opens it', async () => {
    const figure = '<a class="figure" href="#n1">50</a>';
    const inAnnex = page.replace(figure, '50').replace('<section', `<div class="annex"><h2 class="annex-number">Phụ lục</h2><p>${figure}</p></div><section`);
    const { page: shown } = await opened('', 'INTERNAL', inAnnex);
    await untilThere(() => shown.find('dialog').exists());
    expect(shown.get('dialog h2').text()).toBe('Nguồn của số liệu “50”');
  });
});

describe('a comparison', () => {
  it('tells what changed and why', async () => {
    const items = [
      { what: 'target', key: 'P1.1', member: '/latest/value', before: 41.5, after: 60, reason: 'NEW_DATA' },
      { what: 'obligation', key: 'operator-plan 2027', member: '/sent', before: 3, after: 5, reason: 'NEW_DATA' },
      { what: 'target', key: 'P1.2', before: { target: {} }, reason: 'WITHDRAWN' },
      { what: 'proposal', key: 'p9', name: { vi: 'Hỗ trợ hộ nghèo', en: 'Help' }, member: '/state', before: 'SUBMITTED', after: 'DECIDED', reason: 'NEW_DATA' },
      { what: 'obstacle', key: 'o1', name: { vi: 'Thiếu mặt bằng', en: 'No site' }, member: '/state', before: 'GATHERED', after: 'CLOSED', reason: 'NEW_DATA' },
      { what: 'target', key: 'P1.3', member: '/override/verdict', after: 'ON_TRACK', reason: 'NEW_DATA' },
      { what: 'part', key: 'agency', before: true, after: false, reason: 'PART_MISSING' },
      ...Array.from({ length: 100 }, (_each, n) => ({ what: 'task', key: `T${n}`, member: '/overdue', before: 0, after: 1, reason: 'NEW_DATA' })),
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
    expect(memberOf({ what: '', key: '', reason: 'TIME', member: '/target/value' })).toBe('target');
    expect([undefined, 7, 'x', {}].map(shownOf)).toEqual(['nothing', { number: 7 }, { text: 'x' }, 'thing']);
  });
});
