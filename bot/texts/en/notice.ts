/** What is said beside a question, and by push. */
export const notice: Readonly<Record<string, string>> = {
  'notice.approved': '✓ Approved by Teacher {teacher}: {child} ({school}).',
  'notice.rejected': 'The binding was not approved. You can correct it and send it again, or ask the school:',
  'notice.rejectedTitle': 'Result',
  'notice.phone': '{school} {phone} 📞',
  'notice.noPhone': "{school} (its number is in the contact book (聯絡簿) and on the school's website)",
  'notice.eventFailed':
    'Your last message could not be handled. Please send it again; if that does not help, ask the school.',
  'notice.codeMailRefused':
    '⚠ The code could not be delivered: {email} takes no mail. Please check it and type the right email; a new code goes there at once.',
  'notice.mailRefused':
    '⚠ Our mail could not be delivered: {email} takes no mail. While an application is waiting you can correct the email: type "progress". Once it is approved, please ask the school.',
  'notice.oldButton':
    'That button belongs to an earlier question, so nothing has changed. Please answer this one.',
  'notice.finishFirst':
    'Please finish this first; to leave it, type "cancel" (what you typed will be deleted).',
  'notice.textOnly': 'Stickers, photos and voice are not understood here. Please type, or press a button.',
  'notice.updated':
    'The service has just been updated. Your answers are kept; only what has changed is asked again.',
  'notice.welcomeBack': 'Welcome back. Please go on here.',
  'notice.help':
    'You can type:\nbind: to bind to a child\nprogress, remind: to see where your application is\nleave, my leave: to file leave, to see your slips\nback, restart, cancel: to correct or leave\ncontinue: to go on with what you left\nlanguage, human: another language, the school\nteacher login: for teachers',
  'notice.helpStaff':
    'You can type:\npending: to see the list\napprove 5 8, reject 12, detail 12 (seat numbers)\napprove all: those whose contact matches\nslips, confirm 3, return 9; roll call, absences\ndeputy, my class, parents 5 (who is bound to seat 5)\nmanage bindings (unit administrators), notices\nback, cancel: to go back or leave\nswitch to parent: to act as a parent\nsign out: to stop being a teacher on this phone\nlanguage, human: another language, help',
  'notice.progressNone': 'You have not sent an application yet. To begin, type "bind".',

  'notice.progressNotYet':
    'You have not sent an application yet; what you are filling in is seen here once it is sent.',
  'notice.human': 'To speak to somebody, please call the school:\n{schools}',
  'notice.humanNoSchool':
    "To speak to somebody, please call your child's school and ask for the homeroom teacher (導師) or the IT coordinator (資訊組長) 📞",
  'notice.suspendedButton':
    'That button belongs to something you left for later, so nothing has changed. To go on with it, type "{resume}".',
  'notice.nothingLeft': 'Nothing was left for later. Please answer this question.',
  'notice.lapsed':
    'What you had left for later waited for more than 72 hours and has been deleted to protect your data. Whatever you had sent is not affected.',
  'notice.languageChosen': 'All right, in English from now on.',
  'notice.chooseLanguage': '🌐 Please choose a language, or type its name.',
  'notice.bindingWaits':
    '{count, plural, =1 {One binding is still waiting for you:} other {# bindings are still waiting for you, the oldest:}} {student}, {class}; applicant: {relation}; sent {at}.\nType "pending" to see the list.',
  'notice.newBinding':
    '{count, plural, =1 {A new binding is waiting for you:} other {# new bindings are waiting for you, the oldest:}} {student}, {class}; applicant: {relation}.\nType "pending" to see the list.',
  'notice.account':
    'Your parent account is your email {email}. The first password is the last 6 characters of your ID or residence number. It is valid for 14 days, and you choose your own at the first login.',
  'notice.leaveIsThere': 'No app to download and nothing to log in to: to file leave, just type "leave".',
  'notice.logIn': 'Login page',
  'notice.otherGuardian':
    'Somebody ({relation}) has applied for a binding to {child}. It is waiting for the homeroom teacher (導師).\nIf it is not your family, please call the school at once.',
  'notice.rosterRequest':
    '{count, plural, =1 {A guardian says} other {# guardians say}} that a child is missing in the roster: {schools}.\nSee the list on the server with the command "roster requests"; they are told once the roster has the child.',
  'notice.rosterAnswer':
    'The roster of {schools} has been updated, and has the child you asked about. Please type "bind" to go on.',
  'notice.reminded':
    '✓ The homeroom teacher (導師) has been reminded: {children}. There will be no second reminder today.',
  'notice.remindedAdmin':
    '✓ The unit administrator (單位管理員) has been reminded: {children}. There will be no second reminder today.',
  'notice.remindedAlready':
    'There was a reminder on this school day already: {children}. If it is urgent, please call the school.',
  'notice.remindNobody':
    '{children}: this class has no homeroom teacher (導師) on record. Please call the school.',
  'notice.remindLeft': "{children}: no longer in the school's roster. Please call the school.",
  'notice.remindNothing': 'None of your applications is waiting, so there is nobody to remind.',
  'notice.goOn': 'Go on',
  'notice.tooFast':
    'Your messages come faster than they can be answered. They are worked through in order and none is lost. Please wait a minute, then write once more to see the current question.',
  'notice.pageDone': '✓ The page is done; one step is left. Please type "{word}" here to go on.',
  'notice.alert.passwordChanged':
    'The password of your parent account was changed a moment ago; all other devices are signed out.\nIf that was not you, press “Forgot password” on the login page at once and call the school.',
  'notice.alert.loginsFailed':
    'Somebody tried to log in to your parent account {count} times with a wrong password. They did not get in.\nIf that was not you, tell nobody your password or a code.',
  'notice.amendOver': 'The changes you had begun are deleted with it.',
  'notice.disowned':
    'These data can no longer be seen on this phone (signed out, untied, moved to another LINE, erased, the time of the code is over, or the school suspended the binding). What was being filled in is deleted; nothing was sent.',
  'notice.formReady': 'Your application form is ready (PDF). The link is good for 15 minutes, once:',
  'notice.stopped.SUSPENDED':
    'The school has suspended a binding of your application number {number}. Meanwhile nothing of the child is shown and no leave can be filed.\nReason: {reason}\nIf you have questions, please call {school}',
  'notice.stopped.APPROVED': '✓ The school has resumed your binding to {child}. Everything is as before.',
  'notice.stopped.REVOKED':
    'The school has revoked a binding of your application number {number}. From now on nothing of the child is shown and no leave can be filed.\nReason: {reason}\nIf you have questions, please call {school}',
  'notice.otherStopped.SUSPENDED':
    'The school has suspended the binding of another guardian ({relation}) to {child}. Yours is not affected.\nIf you have questions, please call {school}',
  'notice.otherStopped.APPROVED':
    'The school has resumed the binding of another guardian ({relation}) to {child}.\nIf you have questions, please call {school}',
  'notice.otherStopped.REVOKED':
    'The school has revoked the binding of another guardian ({relation}) to {child}. Yours is not affected.\nIf you have questions, please call {school}',
  'notice.endAsked':
    '{count, plural, =1 {A teacher asks you to look at an approved binding} other {Teachers ask you to look at # approved bindings}} and consider to suspend or revoke: {children}',
  'notice.look': 'See {name}',
  'notice.humanStaff':
    'For help with this service, please ask your school’s IT office (單位管理員). Parents’ telephone numbers are in "details".',
};
