/** What is told of leave by pushes and mails: nothing about health. */
export const leaveNotices: Readonly<Record<string, string>> = {
  'notice.leaveFiled': '{relation} filed leave for {child}: {time} (no. {number}).',
  'notice.leaveDraftSent':
    'The slip you wrote before has been sent: {child}, leave {time} (no. {number}). Sent does not mean granted; if it is urgent, please call:\n{school}',
  'notice.leave.CONFIRMED': '✓ {child}: leave on {time} (no. {number}) is confirmed by {by}.{proof}',
  'notice.leave.RETURNED': '{child}: leave on {time} (no. {number}) was returned. {reason}{resend}',
  'notice.leave.CANCELLED': '{child}: leave on {time} (no. {number}) is cancelled; school as usual that day.',
  'notice.leave.HELD':
    '{child}: leave on {time} (no. {number}) is on hold: the guardians say different things. The school will call you.\n{school}',
  'notice.leave.CANCEL_ASKED':
    '{child}: leave on {time} (no. {number}) is to be cancelled; the school decides.',
  'notice.leave.CONVERTED':
    '{child}: no proof came for the leave on {time} (no. {number}), so it became another kind. Please ask the school if in doubt.\n{school}',
  'notice.leave.DRAFT':
    '{child}: the draft of leave on {time} was not sent: the rules do not allow it as it is now. Please look at it, or call first.\n{school}',
  'notice.leaveReasonInDetail': 'Press "See slip" for the reason.',
  'notice.leaveProofWanted': '\nPlease add proof (photo or PDF) by {day}.',
  'notice.leaveResend': '\nYou can correct and send it again until {day}.',
  'notice.leaveProof':
    '{child}: proof is still missing for the leave on {time} (no. {number}). Please send a photo or a PDF by {day}.',
  'notice.proofFailed': '{child}: proof for the leave on {time} (no. {number}). {why}',
  'notice.absenceAsked': '{child} is not at school today, and there is no slip. What is it?',
  'notice.absence.SICK': 'Sick leave',
  'notice.absence.PERSONAL': 'Personal leave',
  'notice.absence.SHOULD_BE_THERE': 'Should be there!',
  'notice.slip.confirm': 'Confirm',
  'notice.slip.return': 'Return',
  'notice.slip.detail': 'Details',
  'notice.newLeave':
    '{count, plural, =1 {A new leave slip (假單) waits} other {# new leave slips (假單) wait}} for you. Type "slips" to see all.',
  'notice.leaveWaits':
    '{count, plural, =1 {A leave slip (假單) is} other {# leave slips (假單) are}} waiting for you. Type "slips" to see all.',
  'notice.slipTitle': '{seat} {student} ({class})',
  'notice.slipTime': 'Leave: {time}',
  'notice.slipState.HELD': '⚠ to be cleared up',
  'notice.slipState.CANCEL_ASKED': '⚠ to be cancelled',
  'notice.leaveChanged':
    '{count, plural, =1 {A leave slip has changed:} other {# leave slips have changed:}}{slips}',
  'notice.leaveChanged.PASSED_ON':
    '\n{seat} {student} ({class}) {time}: waited too long, passed on to the next person',
  'notice.leaveChanged.PROOF': '\n{seat} {student} ({class}) {time}: proof has come',
  'notice.leaveChanged.CHANGED': '\n{seat} {student} ({class}) {time}: changed by the guardian, type "slips"',
  'notice.leaveChanged.CANCELLED': '\n{seat} {student} ({class}) {time}: cancelled by the guardian',
  'notice.leaveChanged.CANCEL_ASKED':
    '\n{seat} {student} ({class}) {time}: the guardian wants to cancel it, type "slips"',
  'notice.leaveChanged.HELD':
    '\n⚠ {seat} {student} ({class}) {time}: the guardians say different things, please call them',
  'notice.leaveChanged.CONVERTED':
    '\n{seat} {student} ({class}) {time}: no proof came, it became another kind',
  'notice.leaveChanged.RETURNED': '\n{seat} {student} ({class}) {time}: returned',
  'notice.absenceExpected':
    '⚠ The guardians say that these children should be at school: {pupils}. Please look for them at once and call the guardians 📞',
  'notice.digest':
    'Absent today, {day}: {none, plural, =1 {nobody} other {{classes}}}.{waiting, plural, =0 {} =1 {\nOne slip (假單) waits for you.} other {\n# slips (假單) wait for you.}}',
  'notice.digestClass':
    '{class}{absent, plural, =0 {} other {, on leave: {seats}}}{unexplained, plural, =0 {} other {, missing: {missing}}}',
  'notice.openRoll': 'Roll call',
  'notice.openSlips': 'See slips',
  'notice.openToday': 'Absent today',
  'notice.deputyNamed':
    '{teacher} asks you to stand in as homeroom teacher (代理導師): {days}. On these days "slips" and "roll call" show you that class.',
  'mail.staffLeave.subject':
    '{count, plural, =1 {A leave slip is waiting for you} other {# leave slips are waiting for you}}',
  'mail.staffLeave.body':
    'Hello,\n\n{count, plural, =0 {there is news about leave in your class.} =1 {one leave slip (假單) is waiting for you.} other {# leave slips (假單) are waiting for you.}}\n\n{how}\n\nOnce you have logged in you are told in LINE.',
  'slips.reason.NOT_IN_TIME': 'too late',
  'slips.reason.WRONG_KIND': 'wrong kind of leave',
  'slips.reason.PROOF_NEEDED': 'proof is needed',
  'slips.reason.CALL_US': 'please call us',
  'slips.reason.OTHER': 'another reason',
};
