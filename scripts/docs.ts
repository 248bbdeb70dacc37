import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { renderSettingsPage } from '../platform/settingsTable.ts';
import { renderLimitsPage } from './limitsPage.ts';

// Writes the pages of docs/ that are made from code.
const docs = path.join(import.meta.dirname, '../docs');
writeFileSync(path.join(docs, 'limits.md'), renderLimitsPage());
writeFileSync(path.join(docs, 'settings.md'), renderSettingsPage());
