/** Whether this is an error of Node with this code (`ENOENT`). By its shape, because tests run in a realm of their own. */
export function isNodeError(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
