/** The teacher's flow. */
export const teacher: Readonly<Record<string, string>> = {
  'match.MATCHES': "Contact matches the school's records",
  'match.DIFFERS': '⚠ Contact differs',
  'match.UNKNOWN': 'School has no contact',
  'match.short.MATCHES': 'matches',
  'match.short.DIFFERS': '⚠ differs',
  'match.short.UNKNOWN': 'not known',

  'teacher.out':
    'Teachers log in here to review the bindings and leave of their own class. If you are logged in already, just type "pending".',
  'teacher.login': 'Teacher login',
  'teacher.askEmail': 'Please type the email the school has on record for you. A code will be sent there.',
  'teacher.emailInvalid':
    'This address is not complete. It should look like name@example.com; please type it again.',
  'teacher.codeSent':
    "If {email} is on record at the school, a code has been sent; it is valid for 1 hour. Nothing came? Please ask your school's IT coordinator (資訊組長).",
  'teacher.codeTooSoon':
    'A code was sent a moment ago. Please look for it first; you can ask again after {until}.',
  'teacher.askCode': 'Please type the 6-digit code from the email.',
  'teacher.otherEmail': 'Use another email',
  'teacher.notStaff':
    "This LINE is not a homeroom teacher's at present (never logged in, or the post has ended). Please log in, or ask your school's IT coordinator (資訊組長).",
  'teacher.loggedIn': '✓ You are logged in.',
  'teacher.home': 'Hello, {name}｜Homeroom teacher (導師): {classes}',
  'teacher.homeHint':
    '{pending, plural, =0 {No binding is waiting for you.} =1 {One binding is waiting. Type "pending" to see it.} other {# bindings are waiting. Type "pending" to see them.}}',
  'teacher.list': 'Pending',
  'teacher.cancelled': 'Cancelled. No binding has changed.',
  'teacher.loginCancelled': 'The login has been cancelled.',
  'teacher.nothingPending': '✓ No binding is waiting any more.',
  'teacher.pendingTitle': 'Pending (待審核)',
  'teacher.previous': 'Previous page',
  'teacher.more': 'Next page',
  'teacher.student': 'No. {seat} {name} ({class})',
  'teacher.guardian': '{relation}: {name}',
  'teacher.summary': 'No. {seat} {student}｜{relation} {guardian}｜{match}',
  'teacher.approve': 'Approve',
  'teacher.reject': 'Do not approve',
  'teacher.detail': 'Details',
  'teacher.backToList': 'Back to the list',
  'teacher.detailAsk': 'Approve this one? If in doubt, call the parent first.',
  'teacher.detailAskUnproven':
    'The contact does not match what the school has. Call the number the school has, or see the parent in person. Approve this one?',
  'teacher.detailAskByMail':
    'The contact does not match what the school has, and the school has no telephone of this family. Write to the email the school has, look in its own records, or see the parent in person. Approve this one?',
  'teacher.noneKnown': 'The school has none',
  'teacher.other': '{relation} ({status})',
  'teacher.askReasonText': 'Please type the reason, at most 100 characters. The parent will see it.',
  'teacher.reasonInvalid':
    'Please use at most {most} characters (e.g. Please bring your household register) and type it again.',
  'teacher.done.APPROVED': '✓ Approved: {student} ({guardian}). The parent will be told.',
  'teacher.done.REJECTED': '✕ Not approved: {student} ({guardian}). The parent will be told the reason.',
  'teacher.decidedBy': '{by} decided on {student} on {at} already ({status}). Nothing has changed now.',
  'teacher.decidedAlready': '{student} was decided on {at} already ({status}). Nothing has changed now.',
  'teacher.ownChild':
    "This is your own child, so you cannot decide. Please ask your school's IT coordinator (資訊組長).",
  'teacher.gone':
    'This one is not on your list any more (cancelled, decided, or the child has changed class).',
  'teacher.reviewing': '{total} in all: {matches} match, {differs} differ, {unknown} not known.',
  'teacher.reviewingHint':
    'Type "approve 5 8", "reject 12", "detail 12" (seat numbers), or press the cards. Those whose contact does not match are shown to you first.',
  'teacher.approveAll': 'Approve all',
  'teacher.sure': 'Yes',
  'teacher.confirmAll':
    'This approves {count, plural, =1 {one that matches} other {# that match}}; {others, plural, =0 {nothing else is waiting.} =1 {one other is left to be looked at.} other {# others are left to be looked at one by one.}}\nType "yes" to approve and tell the parents.',
  'teacher.noneMatching': 'None of them matches, so please look at them one by one.',
  'teacher.askWhich':
    '{count, plural, =1 {This one has to be looked at first:} other {These # cannot be decided by their seat alone. Which one do you want to see?}}',
  'teacher.askReason':
    '{count, plural, =1 {Why is it not approved?} other {Why are these # not approved?}} (The parent will see it; you may also type it.)',
  'teacher.confirmReason': 'The parent will see: "{reason}"\nIs that right?',
  'teacher.otherReason': 'Another reason',
  'teacher.noSuchSeat': 'Nobody is waiting for these seats: {seats}. For leave slips, type "slips".',
  'teacher.tooManySeats':
    'At most {most} seat numbers at a time. Please type them in parts, e.g. approve 5 8',
  'teacher.orderInvalid':
    'Sorry, that was not understood. Type "approve", "reject" or "detail" and seat numbers, e.g. approve 5 8; or "pending", "my class"',
  'teacher.summaryOfClass': '{class}, no. {seat} {student}｜{relation} {guardian}｜{match}',
  'teacher.doneMany.APPROVED': '✓ {count} approved{named}. The parents will be told.',
  'teacher.doneMany.REJECTED': '✕ {count} not approved{named}. The parents will be told the reason.',
  'teacher.named': ': {students}',
  'teacher.accountDiffers': '⚠ This ID has a parent account with another contact',
  'teacher.homeAdmin': 'Hello, {name}｜Unit administrator (單位管理員): {schools}',
  'teacher.homeWords': 'You can also type "slips", "roll call", "absences", "my class", "help".',
  'teacher.noClass':
    'You are no homeroom teacher (導師) of a class at present. Type "pending" to see what is waiting; unit administrators, "manage bindings" for the whole school.',
  'teacher.classTitle': '{class}: {count} pupils',
  'teacher.bound': '✓ Bound {count}: {pupils}',
  'teacher.waiting': '◷ Applied {count}: {pupils}',
  'teacher.unbound': '– Not yet {count}: {pupils}',
  'teacher.pupil': '{seat} {name}',
  'teacher.classText':
    "[{class}] {bound} bindings are complete. Seats that have not completed it yet: {missing}. Parents, please add the school's LINE account and type 「親子綁定」 (bind); it takes about 5 minutes.",
  'teacher.classTextAll':
    '[{class}] {bound} bindings are complete and everybody has applied. Thank you, parents.',
  'teacher.notify': 'You are told of new applications: {now}',
  'teacher.notifyHint':
    'At once: of each immediately. Gathered: of the first immediately, then once in 15 minutes. Nothing from 22:00 to 06:30; what came then is told at 07:50.',
  'teacher.atOnce': 'At once',
  'teacher.gathered': 'Gathered',
  'teacher.nowAtOnce': '✓ From now on you are told of each application at once.',
  'teacher.nowGathered': '✓ From now on you are told of the first at once, then once in 15 minutes.',
  'teacher.nth': '{nth} {match}',
  'teacher.aboutThese': 'Not approved: {pupils}',
  'teacher.about': 'no. {seat} {student} ({guardian})',
  'teacher.firstAsked': 'These are the first {most}; see the list for the others.',
  'teacher.homeOther':
    'Hello, {name}. You are neither a homeroom teacher (導師) nor a unit administrator (單位管理員) at present, so no binding waits for you here.',
  'teacher.detailAskUnknown':
    'The school has no contact of this family, so nothing could be compared. Please make sure in a way you know, or see the parent in person. Approve this one?',
  'teacher.firstPage': 'This is the first page already.',
  'teacher.lastPage': 'This is the last page already.',
  'teacher.left':
    '{pending, plural, =0 {No binding is waiting any more.} =1 {One is still waiting; type "pending" to see it.} other {# are still waiting; type "pending" to see them.}}',
  'endReason.CUSTODY': 'Custody has changed',
  'endReason.NOT_GUARDIAN': 'Not a guardian',
  'endReason.MISUSE': 'Used by another',
  'endReason.ASK_SCHOOL': 'Ask the school',
  'endReason.RESOLVED': 'Cleared up',
  'endReason.OTHER': 'Other',
  'teacher.act.suspend': 'Suspend',
  'teacher.act.lift': 'Resume',
  'teacher.act.revoke': 'Revoke',
  'teacher.act.askEnd': 'Ask to stop it',
  'teacher.actOn': '{act} {guardian}',
  'teacher.guardiansTitle': 'Guardians',
  'teacher.guardiansOf': 'These are the guardians of {pupils}.',
  'teacher.noGuardians': 'No guardian of {pupils} has applied yet.',
  'teacher.guardiansHint': 'For another pupil, type the seat number.',
  'teacher.since': 'since {at}',
  'teacher.endBecause': 'Reason: {reason}',
  'teacher.askedBecause': '⚠ The teacher asked on {at} to stop it: {reason}',
  'teacher.backToClass': 'Back',
  'teacher.seeGuardians': 'See guardians',
  'teacher.classHint': 'To see who is bound to a pupil, type "parents 5" (seat number)',
  'teacher.askSeat': 'Whose guardians? Type the seat number, e.g. 5',
  'teacher.seatInvalid': 'Sorry, that was not understood. For the guardians of seat 5, type "parents 5"',
  'teacher.noPupil':
    'There is no such pupil in your classes. Unit administrators, type "manage bindings" first to choose a class.',
  'teacher.notAdmin':
    '"Manage bindings" is for unit administrators (單位管理員). Homeroom teachers, type "my class".',
  'teacher.manage': 'Manage bindings｜{schools}',
  'teacher.manageClasses': 'Classes: {classes}',
  'teacher.askClass': 'Which class? Type it, e.g. 501',
  'teacher.classInvalid': 'That does not look like a class. Type the grade and the class, e.g. 501',
  'teacher.noSuchClass': 'Your school has no such class; please look again.',
  'teacher.pickSchool': 'A class of which school?',
  'teacher.classOfSchool': '{school}, {class}',
  'teacher.endAbout': '{act}: {guardian}, of {pupil}',
  'teacher.askEndReason': 'Why? (Whoever is told will see it; you may also type it.)',
  'teacher.askEndReasonText': 'Please type the reason, at most 100 characters.',
  'teacher.confirmEnd.suspend':
    'While it is suspended this guardian sees nothing of the child and cannot file leave; you can resume it. They are told the reason; the other guardians are told without it. Are you sure?',
  'teacher.confirmEnd.lift':
    'This guardian will see the child again. They and the other guardians are told. Are you sure?',
  'teacher.confirmEnd.revoke':
    'This cannot be undone; they would have to apply anew. They are told the reason; the other guardians are told without it. Are you sure?',
  'teacher.confirmEnd.askEnd':
    'The unit administrators of your school will be asked to look at it, with your reason. Nothing changes before they decide, and the guardian is not told. Are you sure?',
  'teacher.stopped.SUSPENDED': '✓ Suspended: {guardian}, of {student}. The guardians will be told.',
  'teacher.stopped.APPROVED': '✓ Resumed: {guardian}, of {student}. The guardians will be told.',
  'teacher.stopped.REVOKED': '✓ Revoked: {guardian}, of {student}. The guardians will be told.',
  'teacher.endAsked':
    '✓ The unit administrators of your school are asked to look at this binding of {student}. Nothing changes before they decide.',
  'teacher.noAdministrator':
    'Your school has no unit administrator (單位管理員) on record, so nobody can stop this binding. Please ask the school office.',
  'teacher.changedMeanwhile':
    'This binding has changed meanwhile, or is not yours to change. Nothing has changed now; it stands like this:',
  'teacher.homeManage': 'To see, suspend or revoke bindings of the school, type "manage bindings".',
  'match.REVOKED': '⚠ The school revoked this guardian',
  'match.short.REVOKED': '⚠ revoked',
  'teacher.detailAskRevoked':
    'The school has revoked a binding of this guardian to the child before. Please ask the unit administrator (單位管理員) first. Approve this one?',
  'teacher.seatRange': 'Please write the seat numbers one by one: {order}',
  'teacher.bareSeat': 'To approve seat {seat}, type “approve {seat}”; to look first, “details {seat}”.',
  'teacher.rejectWhich':
    '{count, plural, one {This one is left. Choose it to reject it; you will be asked why.} other {Which of these # do you want to reject? You will be asked why.}}',
  'teacher.ofClasses': 'Of these classes: {classes}',
  'teacher.ofClass': '{class} {count}',
  'teacher.notDoneMany':
    '{count} were not changed: somebody else has handled them, or they are not in your list any more.',
  'teacher.ownChildNamed':
    '{student} is your own child; you cannot decide about it. Please ask your school’s IT office.',
  'teacher.signedOut':
    '✓ Signed out as a teacher: nothing of your class is shown or told on this phone any more; new applications are told by email. To come back, type “teacher login”.',
  'teacher.confirmSignOut':
    'Sign out as a teacher on this phone? You will need a code by email before you see applications and leave slips again. If you are a parent here too, that stays as it is.',
  'teacher.stay': 'Stay signed in',
  'teacher.homeAdminToo': 'Unit administrator (單位管理員): {schools}',
};
