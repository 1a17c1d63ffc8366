import { flushPromises } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import DataTable from '../src/ui/DataTable.vue';
import { useSortedRows, useSorting } from '../src/ui/sorting';
import { csvOf, workbookOf } from '../src/ui/table-file';
import QueuePage from '../src/submissions/review/QueuePage.vue';
import { me, open } from './support/page';
import { eventually } from './support/waiting';

const columns = [
  { key: 'name', label: 'Xã', sort: 'NAME', text: ({ name }: Row) => name },
  { key: 'n', label: 'Số trạm', figure: true, text: ({ n }: Row) => n },
];
interface Row {
  readonly name: string;
  readonly n: string;
}
const rows: readonly Row[] = [
  { name: '=1+1 "Mường Tè", bản', n: '1.234,5' },
  { name: '-3,2 & <b>', n: 'chưa có' },
];
const Sorted = defineComponent(() => {
  const { sorting, asked } = useSorting(['NAME']);
  return () => [h(DataTable as never, { caption: 'Các xã', columns, rows, sorting: sorting.value }), h('output', JSON.stringify(asked.value))];
});

/** Names and contents of a ZIP archive whose files are stored as they are. */
function unzipped(archive: Uint8Array): Record<string, string> {
  const view = new DataView(archive.buffer);
  const found: Record<string, string> = {};
  const text = (from: number, length: number) => new TextDecoder().decode(archive.subarray(from, from + length));
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [size, path] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true)];
    found[text(at + 30, path)] = text(at + 30 + path, size);
    at += 30 + path + size;
  }
  return found;
}

it('the queue asks the API for the order that stands in the address', async () => {
  const { sent } = await open(QueuePage, {
    path: '/tiep-nhan?sap-xep=-SENT_AT',
    answers: {
      ...me('coordinator'),
      'GET /api/v1/submissions': { body: { items: [] } },
      'GET /api/v1/organisations': { body: { items: [] } },
      'GET /api/v1/obligations': { body: { items: [] } },
    },
  });
  await eventually(() => expect(sent.map(({ path }) => path)).toContain('/api/v1/submissions?state=SUBMITTED&sort=SENT_AT&descending=true&limit=500'));
});

describe('a table', () => {
  it('is sorted by a column in the address, up, down, and says so to those who do not see it', async () => {
    const { page, router } = await open(Sorted, { path: '/tiep-nhan', answers: {} });
    const heading = page.get('th');
    const state = () => [heading.attributes('aria-sort'), router.currentRoute.value.query['sap-xep'], page.get('output').text()];
    expect(state()).toEqual([undefined, undefined, '{}']);
    await heading.get('button').trigger('click');
    await flushPromises();
    expect(state()).toEqual(['ascending', 'NAME', '{"sort":"NAME","descending":false}']);
    await heading.get('button').trigger('click');
    await flushPromises();
    expect(state()).toEqual(['descending', '-NAME', '{"sort":"NAME","descending":true}']);
    expect(page.findAll('th')[1]!.find('button').exists()).toBe(false);
    await page.get('select').setValue('');
    await flushPromises();
    expect(state()).toEqual([undefined, undefined, '{}']);
  });

  it('does not know a column that somebody typed into the address', async () => {
    const { page } = await open(Sorted, { path: '/tiep-nhan?sap-xep=-WEIGHT', answers: {} });
    expect(page.get('output').text()).toBe('{}');
  });

  it('that is here whole is put in order by what its cells say or stand for, nothing last, equals as they came', async () => {
    const whole = [
      { name: 'Đà', n: '10' },
      { name: 'Ấp', n: '' },
      { name: 'Cao', n: '9' },
      { name: 'Ấp', n: '10' },
    ];
    const byName = [{ ...columns[0]! }, { key: 'n', label: 'Số trạm', sort: 'N', by: ({ n }: Row) => (n ? Number(n) : undefined), text: ({ n }: Row) => n }];
    const Whole = defineComponent(() => {
      const { rows: sorted } = useSortedRows(() => byName, () => whole);
      return () => h('output', sorted.value.map(({ name, n }) => `${name} ${n}`.trim()).join(', '));
    });
    const inOrder = async (sort: string) => (await open(Whole, { path: `/tiep-nhan?sap-xep=${sort}`, answers: {} })).page.text();
    expect(await inOrder('')).toBe('Đà 10, Ấp, Cao 9, Ấp 10');
    expect(await inOrder('NAME')).toBe('Ấp, Ấp 10, Cao 9, Đà 10');
    expect(await inOrder('N')).toBe('Cao 9, Đà 10, Ấp 10, Ấp');
    expect(await inOrder('-N')).toBe('Đà 10, Ấp 10, Cao 9, Ấp');
  });

  it('is taken home as it is shown, and starts no formula', () => {
    expect(csvOf([['Xã', 'Số'], ['=1+1 "a", b', 2.5], ['-3,2', '-x'], ['@x\ny', '+1']])).toBe('\ufeffXã,Số\r\n"\'=1+1 ""a"", b",2.5\r\n"-3,2",\'-x\r\n"\'@x\ny",\'+1\r\n');
  });

  it('is taken home as a workbook whose figures are numbers', async () => {
    const saved: Blob[] = [];
    const handing = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => (saved.push(file as Blob), 'blob:x'));
    const summed = [{ ...columns[0]!, total: () => 'Cộng' }, { ...columns[1]!, total: () => '1.234,5' }];
    const sorting = { column: '', descending: false, by: () => {} };
    const { page } = await open(DataTable<Row> as never, { props: { caption: 'Các xã', columns: summed, rows, sorting }, answers: {} });
    await page.findAll('button').find((one) => one.text() === 'XLSX')!.trigger('click');
    await eventually(() => expect(saved).toHaveLength(1));
    handing.mockRestore();
    const files = unzipped(new Uint8Array(await saved[0]!.arrayBuffer()));
    expect(Object.keys(files)).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sheet.xml']);
    const sheet = new DOMParser().parseFromString(files['xl/sheet.xml']!, 'text/xml');
    expect([...sheet.querySelectorAll('row')].map((row) => [...row.querySelectorAll('c')].map((cell) => cell.textContent))).toEqual([
      ['Xã', 'Số trạm'],
      ['=1+1 "Mường Tè", bản', '1234.5'],
      ['-3,2 & <b>', 'chưa có'],
      ['Cộng', '1234.5'],
    ]);
  });

  it('of many files keeps where each begins', () => {
    const archive = workbookOf([['x']]);
    const view = new DataView(archive.buffer);
    const end = archive.length - 22;
    const [count, from] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
    let at = from;
    for (let file = 0; file < count; file++) {
      expect(view.getUint32(view.getUint32(at + 42, true), true)).toBe(0x04034b50);
      at += 46 + view.getUint16(at + 28, true);
    }
    expect([count, at]).toEqual([5, end]);
  });
});
