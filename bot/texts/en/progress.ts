/** What a guardian does about what they have sent, and what others are told of it. */
export const progress: Readonly<Record<string, string>> = {
  'progress.ofApplication': 'Application no. {number}',
  'progress.suspended': 'The school has suspended it. Please ask the school.',
  'progress.endedByYou': 'You have ended this binding.',
  'progress.endedBySchool': 'The school has ended this binding; please ask the school for details.',
  'progress.studentLeft': "Your child is no longer in the school's roster. Please ask the school.",
  'progress.edit': '✎ Edit',
  'progress.cancel': '🗑 Cancel it',
  'progress.end': 'End the binding',
  'progress.stage.sent': 'Sent',
  'progress.stage.reviewed': 'Teacher',
  'progress.stage.account': 'Account',
  'progress.stage.login': 'First login',
  'progress.done': '{stage} ✓',
  'progress.then': '{before} → {next}',
  'progress.add': '＋ Add a student',
  'progress.signOut': 'Sign out',
  'progress.untie': 'Untie',
  'progress.erase': 'Erase my records',
  'progress.more': 'You can also type: add a student, sign out, untie, erase my records.',
  'progress.offerMobile':
    'Verify your mobile, and you can look this up with it later. Please type "verify mobile".',
  'progress.verifyMobile': 'Verify mobile',
  'resume.progress': 'Back to your applications',
  'progress.whereabouts': 'Your applications',
  'progress.home': 'To see your applications, type "progress". To bind to a child, type "bind".',
  'progress.homeInvalid':
    'Sorry, that is not understood. To see your applications, type "progress"; for what else there is, "help".',
  'progress.unknownHere':
    'There is no application to see on this LINE. To begin one, type "bind"; one sent from another phone can be looked up here.',
  'progress.outHere': 'You have signed out on this phone. A code makes sure that it is you.',
  'progress.askContact':
    'Please type the email or mobile that you verified when you applied; a code will be sent to you.\nE.g. name@example.com',
  'progress.askEmail':
    'Please type the email that you verified when you applied; a code will be sent to you.\nE.g. name@example.com',
  'progress.codeSent':
    'If {to} was verified for an application, a code has been sent to it. It is good for 1 hour.',
  'progress.askCode': 'Please type the 6-digit code that was sent to {to}.',
  'progress.codeTooSoon':
    'A code was sent a moment ago; please look for it first. Another can be sent from {until}.',
  'progress.noMobile': 'There is no mobile number left to verify.',
  'progress.noProvenContact':
    'This application has no verified email or mobile. Please call the school, which can do it for you.',
  'progress.proven': '✓ That is right. For 12 hours you see your applications here too.',
  'progress.mobileProven':
    '✓ Your mobile is verified. You can use it to look up your applications from a new phone.',
  'progress.offerMove': 'Send all further notices to this phone?',
  'progress.moveHere': 'Yes, to this phone',
  'progress.moveNot': 'No, leave it',
  'progress.moved':
    '{count, plural, =0 {Nothing was changed: the time of the code is over. Type "progress" to verify once more.} =1 {✓ Notices of # application come here from now on. The phone they went to is told so.} other {✓ Notices of # applications come here from now on. The phone they went to is told so.}}',
  'progress.notMoved': 'All right, notices go where they went before.',
  'progress.kept': 'All right, nothing has been changed.',
  'progress.keep': 'Not now',
  'progress.confirmCancel': 'Cancel this application? The teacher will not review it any more.',
  'progress.sureCancel': 'Yes, cancel it',
  'progress.cancelled': '✓ This application is cancelled. You may apply again later.',
  'progress.confirmEnd':
    'End this binding? It stops at once and the teacher is told; to bind again you must apply anew.\nA code is sent first, to make sure that it is you.',
  'progress.sureEnd': 'Yes, send the code',
  'progress.ended': '✓ This binding has ended and stopped at once. The teacher will be told.',
  'progress.changed':
    'It has changed in the meantime; nothing was done now. Type "progress" to see how it stands.',
  'progress.notYours':
    'This was not found, and nothing was changed. To see your applications, type "progress".',
  'progress.nothingToErase':
    'There is nothing to erase. An approved binding is ended by its button in "progress".',
  'progress.confirmErase':
    'Erase {count, plural, =1 {# record that waits, was rejected or was cancelled} other {# records that wait, were rejected or were cancelled}}? This personal data is deleted at once and cannot be brought back. Approved bindings stay.',
  'progress.sureErase': 'Yes, erase',
  'progress.erased':
    '{count, plural, =0 {There is nothing left to erase; somebody has handled it meanwhile. Nothing was changed.} =1 {✓ # record erased, the personal data is deleted. Only who erased when is kept, without personal data, for 5 years as the rules demand.} other {✓ # records erased, the personal data is deleted. Only who erased when is kept, without personal data, for 5 years as the rules demand.}}',
  'progress.signedOut':
    '✓ You have signed out on this phone. Progress, leave and the account will ask for a code again.\nNotices still come here; to stop them, type "untie".',
  'progress.confirmUntie':
    'Untie this LINE? You will see no applications here and get no more notices, only emails; an application without an email gets none.',
  'progress.sureUntie': 'Yes, untie',
  'progress.untied':
    '{count, plural, =0 {No application is tied to this LINE; there is nothing to untie.} =1 {✓ Done: # application is no longer tied to this LINE. To look it up again, type "progress" and use a code.} other {✓ Done: # applications are no longer tied to this LINE. To look them up again, type "progress" and use a code.}}',
  'binding.amending':
    'You are editing application no. {number}. Press ✎ at what you want to change, then sign and send. Nothing changes until you send it.',
  'binding.amendLeft':
    'Your changes are dropped; application no. {number} stays as it was, and the teacher reviews it.',
  'binding.amendNotAnew':
    'You are changing application no. {number}, which cannot begin anew. Press ✎ beside what is to change; to leave it as it was, type "cancel".',
  'binding.notAmended':
    'This one can no longer be edited (it may have been decided or cancelled, or your child has left the school). Type "progress" to see how it stands.',
  'binding.amended':
    'Your changes are sent (application no. {number}); the teacher is told what you changed.{hidden, plural, =0 {} =1 {\n# child was not added: somebody may have applied or be bound already. Please ask the teacher.} other {\n# children were not added: somebody may have applied or be bound already. Please ask the teacher.}}',
  'binding.amendedNothing':
    'Sent (application no. {number}); everything is as it was before.{hidden, plural, =0 {} =1 {\n# child was not added: somebody may have applied or be bound already. Please ask the teacher.} other {\n# children were not added: somebody may have applied or be bound already. Please ask the teacher.}}',
  'binding.amendLost':
    'While you were editing, this application was decided or changed. That stands, and your changes were not sent. This is how it is now; what still waits can be edited again with ✎.',
  'binding.amendCollides':
    'Nothing was changed. With this ID number somebody may have applied for, or be bound to, this child already. Please ask the teacher, or press ✎ to change it back.',
  'change.RELATION': 'relation',
  'change.NAME': "parent's name",
  'change.NATIONAL_ID': "parent's ID",
  'change.MOBILE': 'mobile',
  'change.EMAIL': 'email',
  'field.changed': 'Edited',
  'teacher.changedAt': '{at}: {what}',
  'teacher.changed':
    'The parent has just edited the application for {student}; nothing was decided now. Please look at the details first.',
  'notice.changed':
    '{count, plural, =1 {A parent changed 1 binding: } other {Parents changed # bindings: }}{pupils}.\n{where}',
  'notice.seePending': 'Type "pending" to see the list.',
  'notice.seeClass': 'Type "my class" to see who is bound.',
  'notice.changedOne': '{pupil} edited ({what})',
  'notice.withdrawnOne': '{pupil} withdrawn',
  'notice.endedOne': '{pupil} ended',
  'notice.openedElsewhere':
    'Your application no. {numbers} was opened from another LINE with a code.\nIf that was not you, please call the school at once.',
  'notice.movedAway':
    'Notices of your application no. {numbers} go to another LINE from now on, and no longer here.\nIf that was not you, please call the school at once.',
  'mail.ended.subject': 'A binding has ended',
  'mail.ended.body':
    'Hello, one of your bindings was ended in LINE a moment ago, after a code. It stopped at once. Your parent account and other bindings are unchanged.\n\nIf that was not you, please call the school at once.',
  'mail.staffChanged.subject':
    '{count, plural, =1 {A parent changed # binding} other {Parents changed # bindings}}',
  'mail.staffChanged.body':
    'Hello,\n\nparents edited, withdrew or ended {count, plural, =1 {# binding} other {# bindings}} of your class.\n\n{how}\n\nOnce you have logged in, you are told in LINE.',
  'progress.form': 'Application form',
};
