/** In a process of its own: how long it takes from nothing to a mock, and to its first answer. Prints milliseconds as JSON. */
const [door] = process.argv.slice(2);
const headers = { authorization: 'Bearer admin' };
const read = (fetch) => fetch('http://localhost:8000/api/products/prod_789/inventory', { headers });

const begins = {
  createInventoryFetch: async () => {
    const { createInventoryFetch } = await import('@onhand/msw/fetch');
    return () => createInventoryFetch().fetch;
  },
  'onhand behind MSW 3': async () => {
    const { setupServer } = await import('msw/node');
    const { createInventoryHandlers } = await import('@onhand/msw');
    return () => {
      setupServer(...createInventoryHandlers()).listen();
      return fetch;
    };
  },
  'fixed JSON behind MSW 3': async () => {
    const { setupServer } = await import('msw/node');
    const { http, HttpResponse } = await import('msw');
    return () => {
      setupServer(http.get('*/inventory', () => HttpResponse.json({ stock: 100 }))).listen();
      return fetch;
    };
  },
};

const startMs = performance.now();
const create = await begins[door]();
const importedMs = performance.now();
const send = create();
const createdMs = performance.now();
const { status } = await read(send);
const answeredMs = performance.now();
if (status !== 200) throw new Error(`The mock answered ${status}.`);
const figures = {
  'ms to import': importedMs - startMs,
  'ms to create': createdMs - importedMs,
  'ms to the first answer': answeredMs - createdMs,
};
process.stdout.write(JSON.stringify(figures));
