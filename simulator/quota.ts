/** The monthly count of paid messages; replies are free. */
export class Quota {
  /** Messages a month; null for no limit. */
  limit: number | null;
  used = 0;

  constructor(limit: number | null) {
    this.limit = limit;
  }

  /** Whether this many more messages may be sent. */
  allows(count: number): boolean {
    return this.limit === null || this.used + count <= this.limit;
  }
}
