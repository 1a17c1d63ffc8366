import type { Role } from '../../api/session';

/** Where the work of a role is on its home, which everybody else's does not have. */
const QUEUES = '.queues';
const link = (path: string): string => `main nav a[href="${path}"]`;
const SEARCH = 'header .search';
const BELL = 'header .bell';

/**
 * What each role is shown when it comes for the first time: the place on the page of each step, in the order of its texts. A person
 * of several roles is shown the way of the first.
 */
export const TOURS: Readonly<Record<Role, readonly string[]>> = {
  leader: ['.leader .state', '.leader .decisions', '.links', SEARCH, BELL],
  coordinator: [QUEUES, link('/nhiem-vu/giao'), link('/bao-cao/lap'), SEARCH, BELL],
  clerk: [QUEUES, link('/tiep-nhan/giay'), link('/bao-cao'), SEARCH],
  'finance-officer': [QUEUES, link('/ngan-sach'), SEARCH, BELL],
  'construction-officer': [QUEUES, link('/tieu-chuan'), SEARCH, BELL],
  'agency-officer': [QUEUES, link('/so-lieu/nhap'), link('/vuong-mac'), SEARCH, BELL],
  operator: [QUEUES, link('/vuong-mac'), link('/tiep-nhan/so-den'), SEARCH, BELL],
  auditor: [link('/nhat-ky'), link('/tiep-nhan/so-den'), link('/phat-trien/kiem-tra-bien-nhan'), SEARCH],
  administrator: [QUEUES, link('/quan-tri'), link('/so-lieu'), SEARCH],
};
