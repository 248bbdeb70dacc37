/** Emails and text messages. */
export const letters: Readonly<Record<string, string>> = {
  'mail.code.subject': 'Your code for the parent binding (親子綁定)',
  'mail.code.body':
    'Your code is\n\n{code}\n\nPlease type these 6 digits in the LINE chat. It is valid for 1 hour and can be used once. Share it with no one; the school will never ask for it.\n\nIf you did not ask for it, you need not do anything.',
  'mail.progressCode.subject': 'Your code to see your applications (申請進度)',
  'mail.progressCode.body':
    'Your code is\n\n{code}\n\nSomebody wants to see, on a LINE, the binding applications sent with this email. If that is you, please type these 6 digits in the LINE chat. They are valid for 1 hour and can be used once.\n\nIf not, share them with no one; the school will never ask for them.',
  'mail.endCode.subject': 'Your code to end a binding (結束綁定)',
  'mail.endCode.body':
    'Your code is\n\n{code}\n\nOnce it is typed, a binding ends at once, which cannot be undone. If you are ending it, please type these 6 digits in the LINE chat. They are valid for 1 hour and can be used once.\n\nIf not, share them with no one, and call the school at once.',
  'mail.staffCode.subject': 'Your code for the teacher login (教師登入)',
  'mail.staffCode.body':
    "Your teacher login code is\n\n{code}\n\nPlease type these 6 digits in the LINE chat. It is valid for 1 hour and can be used once. Share it with no one.\n\nIf you did not ask for it, please tell your school's IT coordinator (資訊組長).",
  'mail.approved.subject': 'Your binding is approved (親子綁定)',
  'mail.approved.body':
    'Hello, the binding you applied for is approved:\n\n{children}\n\n{account}\n\nIf you did not apply, please tell the school at once.',
  'mail.accountMade':
    'Your parent account has been made too.\nUser name: {email}\nFirst password: the last 6 characters of your ID or residence number, valid for 14 days. You choose your own at the first login.\nLogin page: {link}',
  'mail.accountAsBefore': 'Your parent account is as before; nothing in it has changed.',
  'mail.received.subject': 'We have your application (親子綁定), number {number}',
  'mail.received.body':
    'Hello, we have your application for a binding, number {number}:\n\n{children}\n\nSending it is not the end: once the homeroom teacher (導師) has looked at it, you are told in LINE and by email. To see where it stands, type "progress" in the LINE chat.\n\nIf you did not apply, please tell the school at once.',
  'mail.rejected.subject': 'Your binding was not approved; you can correct it and send it again',
  'mail.rejected.body':
    'Hello, your binding to {child} ({school}) was not approved.\n\nReason: {reason}\n\nTo correct it and send it again, type "progress" in the LINE chat and press "Correct and send again": what you filled in is still there. If you have questions, please ask the school.',
  'mail.otherGuardian.subject': 'Another guardian is bound to your child (親子綁定)',
  'mail.otherGuardian.body':
    'Hello, another guardian ({relation}) is bound to {child} now; the homeroom teacher (導師) has approved it.\n\nIf it is nobody of your family, please call the school at once.',
  'mail.lineTied.subject': 'Another LINE user is tied to your parent account',
  'mail.lineTied.body':
    'Hello, another LINE user is tied to your parent account and will get its notices too.\n\nIf it was you, with a new phone, you need not do anything.\nIf it was not, please call the school at once.',
  'mail.knownContact.subject': 'Somebody applied for a binding to your child (親子綁定)',
  'mail.knownContact.body':
    'Hello, you get this because the school has this address on record.\n\nSomebody has just applied for a binding to {child} ({school}). It is waiting for the homeroom teacher (導師).\n\nIf it was you or your family, you need not do anything.\nIf it was not, please call the school at once.',
  'mail.foot':
    "This email was sent automatically by the school's parent binding service. Please do not reply.",
  'sms.endCode': 'Code {code} ENDS your binding at once. Share it with no one.',
  'sms.code': 'Homeroom code {code}, valid 1 hour. Share it with no one.',
  'mail.accountUsed.subject': 'Your ID number was used for a binding (親子綁定)',
  'mail.accountUsed.body':
    'Hello, you get this because you have a parent account.\n\nSomebody has just applied for a binding with your ID or residence number and another contact. It is waiting for the homeroom teacher (導師). Nothing about your account has changed.\n\nIf it was you, with a new email or mobile, you need not do anything.\nIf it was not, please call the school at once.',
  'sms.knownContact': 'Someone applied to bind to {child}. If not family, call the school.',
  'mail.staffWaiting.subject':
    '{count, plural, =0 {Parents ask you to check the roster} =1 {One binding is waiting for you} other {# bindings are waiting for you}}',
  'mail.staffWaiting.body':
    'Hello,\n\n{count, plural, =0 {parents say that a child is missing in the school roster; please check it.} =1 {one binding (親子綁定) is waiting for you.} other {# bindings (親子綁定) are waiting for you.}}\n\n{how}\n\nOnce you have logged in you are told in LINE.',
  'mail.openLink': 'Please open this link on your phone and send "教師登入" in LINE:\n{link}',
  'mail.openChat': 'Please open the school\'s official account in LINE and type "teacher login" (教師登入).',
  'mail.pageCode.subject': 'Your code to open a page',
  'mail.pageCode.body':
    'Your code is\n\n{code}\n\nA link from your LINE chat is being opened in another browser. If it is you, please type these 6 digits there. The code is valid for 1 hour and can be used once.\n\nIf it is not you, you need not do anything; please do not pass links on to others.',
  'mail.stopped.subject': 'About a binding (親子綁定)',
  'mail.stopped.body': 'Hello,\n\n{what}',
  'mail.staffEndAsked.subject':
    '{count, plural, =1 {A teacher asks you to look at a binding} other {Teachers ask you to look at # bindings}}',
  'mail.staffEndAsked.body':
    'Hello,\n\n{count, plural, =1 {a teacher asks you to look at an approved binding (親子綁定)} other {teachers ask you to look at # approved bindings (親子綁定)}} and consider to suspend or revoke.\n\n{how}\n\nOnce you have logged in, type "manage bindings".',
  'mail.loginCode.subject': 'Your code to log in to your parent account',
  'mail.loginCode.body':
    'Your code is\n\n{code}\n\nSomebody is logging in to your parent account with your email and password, in a new browser. If it is you, please type these 6 digits there. The code is valid for 1 hour and can be used once.\n\nIf it is not you, somebody knows your password. Share the code with no one, and set a new password at once by "Forgot password" here:\n{link}',
  'mail.resetCode.subject': 'Your code to set a new password',
  'mail.resetCode.body':
    'Your code is\n\n{code}\n\nSomebody wants to set a new password for your parent account. If it is you, please type these 6 digits there. The code is valid for 1 hour and can be used once. Share it with no one.\n\nIf it is not you, you need not do anything; your password has not changed.',
  'mail.passwordChanged.subject': 'The password of your parent account was changed',
  'mail.passwordChanged.body':
    'Hello, the password of your parent account has just been changed, and all other devices are logged out.\n\nIf it was you, you need not do anything.\nIf it was not, please set a new one at once by "Forgot password" here, and call the school:\n{link}',
  'mail.loginsFailed.subject': 'Somebody tried to log in to your parent account',
  'mail.loginsFailed.body':
    'Hello, somebody has just tried to log in to your parent account with a wrong password {count} times, without success. To protect you, new browsers have to wait for 15 minutes.\n\nIf it was you and you cannot remember your password, please use "Forgot password" here:\n{link}\n\nIf it was not, share your password and codes with no one.',
  'mail.noAccount':
    'No parent account was made this time; progress and leave work in the LINE chat as they are. If you want an account for the web pages, please ask the school’s IT office.',
  'mail.emailReplaced.subject': 'Your application now has another email',
  'mail.emailReplaced.body':
    'Hello, the email of application no. {number} (親子綁定) was changed a moment ago; its result will not be sent here any more.\n\nIf it was you, you need not do anything.\nIf it was not, please call the school at once.',
};
