/** The tables of what a browser keeps for those who type: see docs/adr/0075. */
type Table = 'drafts' | 'answers';

const VERSION = 1;

let opened: Promise<IDBDatabase> | undefined;

function database(): Promise<IDBDatabase> {
  return (opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('hatangso', VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts', { keyPath: 'id' }).createIndex('account', 'account');
      request.result.createObjectStore('answers', { keyPath: ['account', 'question'] }).createIndex('account', 'account');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }));
}

/** Does something with a table; done when the browser has it. Rejected where the browser keeps nothing, or has no room. */
export async function within<T>(table: Table, mode: IDBTransactionMode, work: (rows: IDBObjectStore) => IDBRequest<T> | undefined): Promise<T | undefined> {
  const transaction = (await database()).transaction(table, mode);
  return new Promise((resolve, reject) => {
    const request = work(transaction.objectStore(table));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
  });
}

export const rowsOf = async <T>(table: Table, account: string): Promise<T[]> =>
  ((await within(table, 'readonly', (rows) => rows.index('account').getAll(account))) ?? []) as T[];

/** Takes away what is kept for a person. */
export async function removeRows(table: Table, account: string): Promise<void> {
  await within(table, 'readwrite', (rows) => {
    rows.index('account').openKeyCursor(account).onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursor | null>).result;
      if (!cursor) return;
      rows.delete(cursor.primaryKey);
      cursor.continue();
    };
    return undefined;
  });
}
