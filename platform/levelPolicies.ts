import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HomeroomError } from '../domain/homeroomError.ts';
import type { LeavePolicy } from '../domain/leave/policy.ts';
import { readPolicy } from '../domain/leave/readPolicy.ts';

const FILES = ['elementary', 'juniorHigh', 'seniorHigh', 'vocationalHigh'] as const;
const FOLDER = path.join(import.meta.dirname, '../policies');

/** A policy and the hash by which one that is unchanged is known. */
export interface HashedPolicy {
  policy: LeavePolicy;
  hash: string;
}

/** The leave policies that hold for schools without their own, one for each level. Throws POLICY_INVALID where a file is not sound. */
export function levelPolicies(): HashedPolicy[] {
  return FILES.map((name) => {
    const reading = readPolicy(readFileSync(path.join(FOLDER, `${name}.yaml`), 'utf8'));
    if (!reading.ok) throw new HomeroomError('POLICY_INVALID', `policies/${name}.yaml is not sound`);
    return { policy: reading.policy, hash: policyHash(reading.policy) };
  });
}

/** The hash of a policy: two that say the same have the same. */
export function policyHash(policy: LeavePolicy): string {
  return createHash('sha256').update(JSON.stringify(policy)).digest('hex');
}
