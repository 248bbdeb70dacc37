import { Command } from 'commander';
import { HomeroomError } from '../domain/homeroomError.ts';
import { openStore } from './openStore.ts';
import { createOutput } from './output.ts';
import { addRosterImport, EXIT } from './rosterImport.ts';

const program = new Command('homeroom').description('Homeroom 的管理指令');
addRosterImport(program, openStore, createOutput(process.stdout));

try {
  await program.parseAsync();
} catch (error) {
  // Our own errors say what to do; of others only the message, for a stack is of no use to whoever keeps a roster.
  const text = error instanceof HomeroomError ? `${error.code}: ${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = EXIT.refused;
}
