/**
 * The same value with every column in shared memory, so that several threads read one copy. Plain objects, lists and
 * columns of the kinds a problem has.
 */
export function sharedColumns<T>(value: T): T {
  if (value instanceof Float64Array) return sharedFloats(value) as T;
  if (value instanceof Int32Array) return sharedIntegers(value) as T;
  if (value instanceof Uint8Array) return sharedBytes(value) as T;
  if (Array.isArray(value)) return value.map((item) => sharedColumns(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, sharedColumns(item)])) as T;
}

function sharedFloats(column: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}

function sharedIntegers(column: Int32Array): Int32Array {
  const copy = new Int32Array(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}

function sharedBytes(column: Uint8Array): Uint8Array {
  const copy = new Uint8Array(new SharedArrayBuffer(column.byteLength));
  copy.set(column);
  return copy;
}
