let loaded: Promise<ReadonlySet<string>> | undefined;

/**
 * The most common passwords there are, in lower case: nearly 50,000 of leaked ones, the commonest first. Read when it is
 * first asked for: the service starts without it.
 */
export function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loaded;
}
