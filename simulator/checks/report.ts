/** What LINE says is wrong, and where. */
export interface Problem {
  message: string;
  property: string;
}

/** The body of a refused request. */
export interface Refusal {
  message: string;
  details: Problem[];
}

/** How one part of LINE's servers words its complaints; message objects, templates and Flex differ. */
interface Wording {
  missing: string;
  empty: string;
  invalid: string;
  length: (min: number, max: number) => string;
  size: (min: number, max: number) => string;
}

/** Requests, quick replies and rich menus. */
export const commonWording: Wording = {
  missing: 'must be specified',
  empty: 'May not be empty',
  invalid: 'invalid value',
  length: (min, max) => `Length must be between ${min} and ${max}`,
  size: (min, max) => `Size must be between ${min} and ${max}`,
};

/** Template messages. */
export const templateWording: Wording = {
  missing: 'must be specified',
  empty: 'must be specified',
  invalid: 'invalid property',
  length: (_min, max) => `must not be longer than ${max} characters`,
  size: (min, max) => `size must be between ${min} and ${max}`,
};

/** Flex Messages. */
export const flexWording: Wording = {
  missing: 'must be specified',
  empty: 'must be non-empty text',
  invalid: 'invalid property',
  length: () => 'invalid property',
  size: () => 'invalid property',
};

type Path = readonly (string | number)[];

interface Finding {
  message: string;
  path: Path;
}

/** Collects what is wrong with a request; `at` leads to a field, so that each finding knows its place. */
export class Report {
  readonly wording: Wording;
  readonly #path: Path;
  readonly #findings: Finding[];

  constructor(wording: Wording, path: Path = [], findings: Finding[] = []) {
    this.wording = wording;
    this.#path = path;
    this.#findings = findings;
  }

  /** The report of a field or element; what it finds is found by this one too. */
  at(...keys: Path): Report {
    return new Report(this.wording, [...this.#path, ...keys], this.#findings);
  }

  /** Notes a complaint about this place. */
  add(message: string): void {
    this.#findings.push({ message, path: this.#path });
  }

  /** Whether nothing was found anywhere. */
  get clean(): boolean {
    return this.#findings.length === 0;
  }

  /** The problems with places such as messages[0].text. */
  dotted(): Problem[] {
    return this.#findings.map(({ message, path }) => ({ message, property: dotted(path) }));
  }

  /** The problems with places such as /body/contents/0, behind a prefix. */
  slashed(prefix: string): Problem[] {
    return this.#findings.map(({ message, path }) => ({ message, property: prefix + path.join('/') }));
  }
}

/** The refusal of a request with these problems, or undefined if there are none. */
export function requestErrors(problems: readonly Problem[]): Refusal | undefined {
  if (problems.length === 0) return undefined;
  return { message: `The request body has ${problems.length} error(s)`, details: [...problems] };
}

function dotted(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index > 0 ? `.${key}` : key))
    .join('');
}
