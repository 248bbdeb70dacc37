/**
 * The network that a client's address stands for, by which tries are counted: an IPv4 address as it is, of an IPv6 one the
 * first 64 bits, because whoever has one of these has all that begin so.
 */
export function clientNetwork(address: string | undefined): string {
  const [bare = ''] = (address ?? '').split('%');
  const mapped = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})$/iu.exec(bare)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = bare.toLowerCase().split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/u, '')).join(':');
}
