import type { Phone } from '../../simulator/phone.ts';
import type { TestHomeroom } from './homeroom.ts';

/** A browser without a window: keeps cookies, follows nothing by itself, sends the forms of the page it last saw. */
export class Visitor {
  readonly #base: string;
  readonly #address: string;
  readonly cookies = new Map<string, string>();
  page = '';
  /** What came, as it came. */
  bytes = Buffer.alloc(0);
  status = 0;
  headers = new Headers();

  /** `address`: where it comes from, as the proxy in front says. */
  constructor(homeroom: TestHomeroom, address = '203.0.113.7') {
    this.#base = homeroom.instances[0]?.url ?? '';
    this.#address = address;
  }

  /** Opens a path, or the URL of a button. */
  async opens(url: string): Promise<this> {
    return await this.#fetch(pathOf(url), { method: 'GET' });
  }

  /** Sends a form with the token of the page it stands on, and follows where that leads. */
  async sends(url: string, fields: Readonly<Record<string, string>>): Promise<this> {
    const csrf = /name="csrf" value="([^"]*)"/u.exec(this.page)?.[1] ?? '';
    const body = new URLSearchParams({ csrf, ...fields });
    await this.#fetch(pathOf(url), { method: 'POST', body });
    const to = this.headers.get('location');
    return this.status === 303 && to ? await this.opens(to) : this;
  }

  /** Sends a form with a file in it, as a browser does, and follows where that leads. */
  async uploads(
    url: string,
    fields: Readonly<Record<string, string>>,
    file: { name: string; bytes: Buffer },
  ): Promise<this> {
    const csrf = /name="csrf" value="([^"]*)"/u.exec(this.page)?.[1] ?? '';
    const body = new FormData();
    for (const [name, value] of Object.entries({ csrf, ...fields })) body.append(name, value);
    body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    await this.#fetch(pathOf(url), { method: 'POST', body });
    const to = this.headers.get('location');
    return this.status === 303 && to ? await this.opens(to) : this;
  }

  /** Has the cookies of another, as they are now: a thief, or the same window a moment ago. */
  steals(from: Visitor): this {
    for (const [name, value] of from.cookies) this.cookies.set(name, value);
    return this;
  }

  async #fetch(path: string, init: { method: string; body?: URLSearchParams | FormData }): Promise<this> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, 'x-forwarded-for': this.#address };
    const answer = await fetch(`${this.#base}${path}`, { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      this.cookies.set(name, value);
    }
    this.bytes = Buffer.from(await answer.arrayBuffer());
    this.page = this.bytes.toString('utf8');
    this.status = answer.status;
    this.headers = answer.headers;
    return this;
  }
}

/** The URL behind a button of the newest message that has one. */
export function urlOf(phone: Phone, part: string): string {
  const found = phone.messages
    .flatMap(({ message }) => [...JSON.stringify(message).matchAll(/"uri":"([^"]+)"/gu)])
    .map(([, uri]) => uri ?? '')
    .filter((uri) => uri.includes(part))
    .at(-1);
  if (found === undefined) throw new Error(`no button leads to ${part}`);
  return found;
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/u, '').replace(/\?openExternalBrowser=1$/u, '');
}
