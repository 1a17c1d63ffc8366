import { flushPromises } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import { around } from '../src/clauses/plan';
import ClauseLink from '../src/clauses/ClauseLink.vue';
import PlanPage from '../src/clauses/whole/PlanPage.vue';
import TasksPage from '../src/tasks/views/TasksPage.vue';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

const text = (vi: string, en = vi) => ({ vi, en });
const clauses = [
  { clause: 'P2', title: text('KẾ HOẠCH', 'Plan') },
  { clause: 'P2.II', title: text('MỤC TIÊU', 'Targets') },
  { clause: 'P2.II.1.a.4', quote: '80% các hộ gia đình có Internet cáp quang.', en: '80% of households have fibre Internet.' },
  { clause: 'P2.III.2.b', title: text('Phát triển hạ tầng viễn thông', 'Developing telecommunications') },
  { clause: 'P2.III.2.b.3', quote: 'Phủ sóng vùng lốm', corrected: 'Phủ sóng vùng lõm', en: 'Cover the gaps' },
];
const target = {
  target: { code: 'fibre-2025', clause: 'P2.II.1.a.4', quote: '', en: '', comparator: 'AT_LEAST', value: 80, unit: 'PERCENT' },
  indicator: { code: 'household-fibre', name: text('Hộ có cáp quang'), unit: 'PERCENT' },
  verdict: 'MET_LATE',
};
const task = { id: 't1', code: 'x', plans: ['p'], clause: 'P2.III.2.b.3', title: text('Phủ sóng 4G'), kind: 'TASK', state: 'ASSIGNED', leads: ['vnpt'], cooperating: [], overdue: 1, amendments: [{ decision: 'd1', number: '12/QĐ-UBND', date: '2026-03-01' }] };
const branch = (clause: string, clausesBelow: unknown[], tasks: unknown[] = []) => ({ clause, tasks, clauses: clausesBelow });
const answers = {
  'GET /api/v1/plans': { body: { items: [{ code: 'p', demonstration: false }] } },
  'GET /api/v1/plans/p': { body: { plan: { code: 'p', title: text('Kế hoạch hạ tầng số') }, clauses } },
  'GET /api/v1/progress': { body: { items: [target], counts: {} } },
  'GET /api/v1/baselines': { body: { items: [{ code: 'b', clause: 'P2.II.9', name: text('Số trạm'), comparableTo: [] }] } },
  'GET /api/v1/obligations': { body: { items: [] } },
  'GET /api/v1/organisations': { body: { items: [] } },
  'GET /api/v1/obstacles': { body: { items: [{ id: 'o1', clause: 'P2.III.2.b.3', title: text('Thiếu điện') }] } },
  'GET /api/v1/tasks/tree': { body: branch('', [branch('P2', [branch('P2.III', [branch('P2.III.2', [branch('P2.III.2.b', [branch('P2.III.2.b.3', [], [task])])])])])]) },
};

describe('the plan', () => {
  it('is read clause by clause, each with what hangs on it for this reader', async () => {
    const { page } = await open(PlanPage, { path: '/ke-hoach', answers: { ...answers, ...me('coordinator') } });
    await eventually(() => expect(page.findAll('article')).toHaveLength(clauses.length));
    const hanging = (clause: string) => page.get(`[id="${clause}"]`).findAll('li').map((one) => one.text());
    await eventually(() => expect(hanging('P2.III.2.b.3')).toEqual(['Nhiệm vụPhủ sóng 4GĐã giao◆ quá hạn', 'Khó khăn, vướng mắcThiếu điện', 'Quyết định sửa đổi12/QĐ-UBND']));
    expect(hanging('P2.II.1.a.4')).toEqual(['Mục tiêuHộ có cáp quang≥ 80%Đạt muộn']);
    // What stands in a clause that is not in the text hangs on the nearest one around it.
    expect(hanging('P2.II')).toEqual(['Số liệu ban đầuSố trạm']);
    expect(page.get('[id="P2.III.2.b.3"]').text()).toContain('– Phủ sóng vùng lõm');
  });

  it('is public, without what only people who are signed in may see', async () => {
    const { page, sent } = await open(PlanPage, { path: '/ke-hoach', answers });
    await eventually(() => expect(page.get('[id="P2.II.1.a.4"]').text()).toContain('Đạt muộn'));
    expect(sent.map(({ path }) => path).filter((path) => /tasks|obstacles/.test(path))).toEqual([]);
  });

  it('is chosen among several, and one that follows another is compared with it', async () => {
    const speed = { ...target, target: { ...target.target, code: 'speed', value: 200, due: '2030-12-31' }, indicator: { ...target.indicator, name: text('Tốc độ mạng di động') }, verdict: 'NO_DATA' };
    const of = (one: typeof target) => ({ indicator: one.indicator, targets: [one] });
    const { page, sent } = await open(PlanPage, {
      path: '/ke-hoach',
      answers: {
        ...answers,
        'GET /api/v1/plans': { body: { items: [{ code: 'p', title: text('Kế hoạch hạ tầng số') }, { code: 'q', title: text('Kế hoạch minh họa') }] } },
        'GET /api/v1/plans/q': { body: { plan: { code: 'q', title: text('Kế hoạch minh họa'), predecessor: 'p' }, clauses } },
        'GET /api/v1/plans/q/comparison': {
          body: {
            items: [
              { change: 'CONTINUED', before: of(target), after: of(target) },
              { change: 'REDEFINED', before: of(target), after: of(speed), rule: text('Tính cả mạng 5G') },
              { change: 'ENDED', before: of(target) },
            ],
          },
        },
      },
    });
    await eventually(() => expect(page.find('select').exists()).toBe(true));
    expect(sent.map(({ path }) => path).filter((path) => path.includes('comparison'))).toEqual([]);
    await page.get('select').setValue('q');
    const rows = () => page.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()));
    await eventually(() => expect(rows()).toHaveLength(3));
    expect(rows()[0]).toEqual(['Tiếp tục thực hiện', 'Hộ có cáp quang≥ 80% Đạt muộn', 'Hộ có cáp quang≥ 80% Đạt muộn']);
    expect(rows()[1]).toEqual(['Định nghĩa lạiTính cả mạng 5G', 'Hộ có cáp quang≥ 80% Đạt muộn', 'Tốc độ mạng di động≥ 200%, 31/12/2030 Chưa có số liệu']);
    expect(rows()[2]).toEqual(['Kết thúc', 'Hộ có cáp quang≥ 80% Đạt muộn', '']);
    await eventually(() => expect(sent.map(({ path }) => path)).toContain('/api/v1/progress?plan=q'));
    await page.get('#compared-on').setValue('31/12/2025');
    await eventually(() => expect(sent.map(({ path }) => path)).toContain('/api/v1/plans/q/comparison?asOf=2025-12-31'));
  });

  it('bears what it asks for, but no clause of it what it goes on with from another', async () => {
    const owed = (plans: string[]) => ({ code: 'o', plans, clause: 'P2.II', title: text('Báo cáo quý') });
    const others = { body: { items: [{ code: 'p', title: text('Kế hoạch hạ tầng số') }, { code: 'q', title: text('Kế hoạch minh họa') }] } };
    const { page, sent } = await open(PlanPage, {
      path: '/ke-hoach?ma=q',
      answers: {
        ...answers,
        ...me('coordinator'),
        'GET /api/v1/obligations': { body: { items: [{ ...owed(['q']), title: text('Báo cáo tháng') }, owed(['p', 'q'])] } },
        'GET /api/v1/plans': others,
        'GET /api/v1/plans/q': { body: { plan: { code: 'q', title: text('Kế hoạch minh họa') }, clauses } },
      },
    });
    const hanging = () => page.findAll('article li').map((one) => one.text()).join();
    for (const one of ['Số trạm', 'Báo cáo tháng', 'Thiếu điện']) await eventually(() => expect(hanging()).toContain(one));
    await flushPromises();
    expect(hanging()).not.toMatch(/Báo cáo quý|Phủ sóng 4G/);
    for (const path of ['/api/v1/obligations?plan=q', '/api/v1/tasks/tree?plan=q']) expect(sent.map((one) => one.path)).toContain(path);
    await page.get('select').setValue('p');
    for (const one of ['Báo cáo quý', 'Phủ sóng 4G']) await eventually(() => expect(hanging()).toContain(one));
  });

  it('gives the focus to the clause that a link leads to', async () => {
    const { page } = await open(PlanPage, { path: '/ke-hoach#P2.III.2.b.3', answers });
    await eventually(() => expect(document.activeElement?.id).toBe('P2.III.2.b.3'));
    expect(page.get('#P2').text()).toContain('Phần 2. KẾ HOẠCH');
  });
});

describe('a link to a clause', () => {
  it('leads into the text of the plan that it is of', async () => {
    const { page } = await open(ClauseLink, { props: { clause: 'II.1', plan: 'minh-hoa-2026' }, answers });
    expect(page.attributes('href')).toBe('/ke-hoach?ma=minh-hoa-2026#II.1');
  });

  it('tells the headings above it to whoever points at it, and asks for nothing before', async () => {
    const { page, sent } = await open(ClauseLink, { props: { clause: 'P2.III.2.b.3' }, answers });
    expect([page.text(), page.attributes('href'), sent.map(({ path }) => path)]).toEqual(['Điểm P2.III.2.b.3', '/ke-hoach#P2.III.2.b.3', ['/me']]);
    await page.trigger('pointerenter');
    await flushPromises();
    await eventually(() => expect(page.attributes('title')).toBe('KẾ HOẠCH › Phát triển hạ tầng viễn thông'));
  });

  it('knows all places around it', () => {
    expect(around('P2.II.1')).toEqual(['P2.II.1', 'P2.II', 'P2']);
    expect(around('')).toEqual([]);
  });
});

it('the tree of tasks has the headings of the plan, folded below its sections until something is chosen', async () => {
  const sections = async (path: string) => {
    const { page } = await open(TasksPage, { path, answers: { ...answers, ...me('coordinator') } });
    await eventually(() => expect(page.text()).toContain('Phát triển hạ tầng viễn thông'));
    return page.findAll<HTMLDetailsElement>('.branch details').map((one) => [one.get('summary .clause').text(), one.element.open]);
  };
  expect(await sections('/nhiem-vu')).toEqual([['KẾ HOẠCH', true], ['Điểm P2.III', true], ['Điểm P2.III.2', false], ['Phát triển hạ tầng viễn thông', false]]);
  expect((await sections('/nhiem-vu?qua-han=1')).map(([, isOpen]) => isOpen)).toEqual([true, true, true, true]);
});

it('the tree of tasks is that of the plan that is chosen among several', async () => {
  const plans = { body: { items: [{ code: 'p', title: text('Kế hoạch hạ tầng số') }, { code: 'q', title: text('Kế hoạch minh họa') }] } };
  const { page, sent } = await open(TasksPage, {
    path: '/nhiem-vu',
    answers: { ...answers, ...me('coordinator'), 'GET /api/v1/plans': plans, 'GET /api/v1/plans/q': { body: { plan: { code: 'q', title: text('Kế hoạch minh họa') }, clauses } } },
  });
  await eventually(() => expect(page.find('#plan').exists()).toBe(true));
  expect(sent.map(({ path }) => path)).toContain('/api/v1/tasks/tree');
  await page.get('#plan').setValue('q');
  await eventually(() => expect(sent.map(({ path }) => path)).toContain('/api/v1/tasks/tree?plan=q'));
});
