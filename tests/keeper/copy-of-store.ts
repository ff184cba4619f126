import { IDBFactory } from 'fake-indexeddb';

/** Everything in a browser's store as it is now, in another one. */
export async function copyOfStore(from: IDBFactory, copy = new IDBFactory()): Promise<IDBFactory> {
  for (const { name = '', version } of await from.databases()) {
    const source = await opened(from.open(name));
    const request = copy.open(name, version);
    request.onupgradeneeded = () => {
      for (const storeName of source.objectStoreNames) {
        const store = source.transaction(storeName).objectStore(storeName);
        const { keyPath, autoIncrement } = store;
        const made = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const indexName of store.indexNames) {
          const { keyPath: path, unique, multiEntry } = store.index(indexName);
          made.createIndex(indexName, path, { unique, multiEntry });
        }
      }
    };
    const target = await opened(request);
    for (const storeName of source.objectStoreNames) {
      const rows = await answer(source.transaction(storeName).objectStore(storeName).getAll());
      const store = target.transaction(storeName, 'readwrite').objectStore(storeName);
      for (const row of rows) await answer(store.put(row));
    }
    source.close();
    target.close();
  }
  return copy;
}

function opened(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
