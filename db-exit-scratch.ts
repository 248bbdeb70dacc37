import { openTestDatabase } from './tests/support/testDatabase.ts';
const d=await openTestDatabase(); await d.transaction(tx=>tx.prisma.school.count()); await d.close();
const t=Date.now(); console.log(process.getActiveResourcesInfo()); process.on('exit',()=>console.log('exit after',Date.now()-t));
