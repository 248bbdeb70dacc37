/** The calls that can be made to fail: five of the Messaging API, the SMS gateway and the mail server. */
export type FaultPath = 'reply' | 'push' | 'multicast' | 'profile' | 'content' | 'sms' | 'mail';

/** `before`: nothing is accepted; `after`: it is accepted and delivered, only the answer goes wrong. */
type FaultTime = 'before' | 'after';

/** One armed failure. */
interface Fault {
  path: FaultPath;
  when: FaultTime;
  /** The status answered; for `mail` an SMTP code such as 451; 'hang' never answers. */
  status: number | 'hang';
  message: string | undefined;
  times: number;
}

/** Switches by which tests make the platform fail. */
export class Faults {
  /** While true, every push and multicast is refused with LINE's monthly limit. */
  quotaExhausted = false;
  readonly #armed: Fault[] = [];

  /** Answers the next `times` calls (one, if not given) of this path with a status. */
  fail(fault: { path: FaultPath; status: number; message?: string; times?: number; when?: FaultTime }): void {
    const { path, status, message, times = 1, when = 'before' } = fault;
    this.#armed.push({ path, status, message, times, when });
  }

  /** Leaves the next `times` calls of this path without any answer, until the simulator closes. */
  hang(fault: { path: FaultPath; times?: number; when?: FaultTime }): void {
    const { path, times = 1, when = 'before' } = fault;
    this.#armed.push({ path, status: 'hang', message: undefined, times, when });
  }

  /** Switches everything off. */
  clear(): void {
    this.#armed.length = 0;
    this.quotaExhausted = false;
  }

  /** Uses up one armed failure of this path and time, if there is one. */
  take(path: FaultPath, when: FaultTime): Fault | undefined {
    const fault = this.#armed.find((each) => each.path === path && each.when === when && each.times > 0);
    if (fault) fault.times -= 1;
    return fault;
  }
}
