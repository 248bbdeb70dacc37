import { Command } from 'commander';
import { HomeroomError } from '../domain/homeroomError.ts';
import { loadSettings } from '../platform/settings.ts';
import { addConversations } from './conversations.ts';
import { addLeaveCalendar } from './leaveCalendar.ts';
import { addLeaveExport } from './leaveExport.ts';
import { addLeavePolicy } from './leavePolicy.ts';
import { openStore } from './openStore.ts';
import { createOutput } from './output.ts';
import { addRichMenu } from './richMenu.ts';
import { addRosterImport, EXIT } from './rosterImport.ts';
import { addRosterRequests } from './rosterRequests.ts';

const program = new Command('homeroom').description('Homeroom 的管理指令');
const output = createOutput(process.stdout);
const roster = program.command('roster').description('名冊');
addRosterImport(roster, openStore, output);
addRosterRequests(roster, openStore, output);
const leave = program.command('leave').description('請假');
addLeavePolicy(leave, openStore, output);
addLeaveCalendar(leave, openStore, output);
addLeaveExport(leave, openStore, { data: process.stdout, told: createOutput(process.stderr) });
addConversations(program, openStore, output);
addRichMenu(program, { settings: () => loadSettings(process.env), openStore, output });

try {
  await program.parseAsync();
} catch (error) {
  // Our own errors say what to do; of others only the message, for a stack is of no use to whoever keeps a roster.
  const text = error instanceof HomeroomError ? `${error.code}: ${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = EXIT.refused;
}
