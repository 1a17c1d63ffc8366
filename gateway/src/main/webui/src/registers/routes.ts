import type { RouteRecordRaw } from 'vue-router';
import { ROLES, type Role } from '../api/session';
import { withTexts } from '../locale/loading';

const INSIDE = ROLES.filter((role) => role !== 'operator');
const REGISTERS = ['infrastructure', 'requests', 'standards', 'media', 'systems'] as const;
const pages = async () => (await import('./pages')).default;

/** The list of a register and its entries. */
const pagesOf = (path: string, name: (typeof REGISTERS)[number], shelf: number, roles: readonly Role[]): RouteRecordRaw[] => {
  const texts = ['record', 'fields', name, ...(name === 'infrastructure' ? ['requests'] : [])];
  const meta = { title: `registers.${name}`, roles };
  return [
    { path, component: withTexts(texts, async () => (await pages())[name].list), meta: { ...meta, shelf } },
    { path: `${path}/:id`, component: withTexts(texts, async () => (await pages())[name].entry), props: true, meta },
  ];
};

const routes: RouteRecordRaw[] = [
  {
    path: '/so-theo-doi',
    component: withTexts(['record', ...REGISTERS], async () => (await pages()).shelf),
    meta: { title: 'registers.title', group: 'tasks', place: 46, roles: ROLES },
  },
  ...pagesOf('/ha-tang-dung-chung', 'infrastructure', 10, ROLES),
  ...pagesOf('/ha-tang-dung-chung/de-nghi', 'requests', 15, ROLES),
  ...pagesOf('/tieu-chuan', 'standards', 20, ROLES),
  ...pagesOf('/truyen-thong', 'media', 30, INSIDE),
  ...pagesOf('/he-thong-hien-co', 'systems', 40, INSIDE),
];

export default routes;
