/** The pages on which a parent logs in to the account and sets its password. */
export const login: Readonly<Record<string, string>> = {
  'login.title': 'Parent account login',
  'login.email': 'Email (user name)',
  'login.password': 'Password',
  'login.firstHint':
    'The first time, your password is the last 6 characters of your ID or residence number. It is valid for 14 days after the approval.',
  'login.submit': 'Log in',
  'login.forgot': 'Forgot password',
  'login.noEmail': 'A part of this address is missing. Please type the whole of it, e.g. chen@example.com',
  'login.wrong':
    'The email or the password is not right. Please try again. If the 14 days of the first password are over, or you cannot remember yours, press "Forgot password".',
  'login.over': 'Your login had ended, so what you sent has changed nothing. Please log in again.',
  'login.limited':
    'That was too many tries. Please try again in 15 minutes. If you cannot remember your password, press "Forgot password" to set a new one.',
  'login.codeTitle': 'Type the code',
  'login.codeWhy':
    'This is your first login in this browser, so we make sure that it is you. Please type the 6 digits that were sent to {to}. They are valid for 1 hour.',
  'login.codeWrong':
    'This code is not right or no longer valid. Please look at the newest email, or press "Send another code".',
  'login.codeAgain': 'Send another code',
  'login.codeSent': 'A code was sent to {to}.',
  'login.codeNotYet':
    'A code was sent a moment ago; please look in your mailbox and its junk folder first. You can ask for another after {until}.',
  'login.other': 'Use another account',
  'login.out': 'Log out',
  'password.title': 'Change your password',
  'password.firstTitle': 'Choose your own password',
  'password.firstWhy':
    "To protect your child's data, please choose a password of your own before you use the account.",
  'password.current': 'Your password now',
  'password.new': 'New password',
  'password.again': 'New password once more',
  'password.rules':
    '8 to 128 characters; spaces, signs and any script are fine. No ID number, phone number, email, name, birthday or school name, and no common password.',
  'password.save': 'Save the new password',
  'password.wrongCurrent': 'This is not your password now. Please type it once more.',
  'password.differs': 'The two new passwords are not the same. Please type them once more.',
  'password.fault.short': 'The new password is too short. It needs at least 8 characters.',
  'password.fault.long': 'The new password is too long. It may have 128 characters at most.',
  'password.fault.own':
    "The new password holds a part of your or your child's ID number, phone number, email or name (4 characters in a row are enough). Please choose one that nobody can guess.",
  'password.fault.birthday':
    'The new password holds digits that read like a birthday. Please choose one that nobody can guess.',
  'password.fault.school':
    "The new password holds a part of the school's name (4 characters in a row are enough). Please choose one that nobody can guess.",
  'password.fault.common':
    'Many people use this password, so it is easily guessed. Please choose another, for example a few words that have nothing to do with each other.',
  'password.fault.same': 'The new password is the same as now. Please choose another.',
  'password.done': 'Your password is changed',
  'password.doneWhy':
    'All other devices are logged out. Please use the new password next time. We have sent you an email about it too.',
  'password.toAccount': 'To my account',
  'forgot.why':
    'Please type the email of your account. We send a code there, and with it you can set a new password.',
  'forgot.send': 'Send a code',
  'forgot.sent': 'If {email} has a parent account, a code has been sent there. It is valid for 1 hour.',
  'forgot.none':
    'Nothing came? Please look in the junk folder, and check that this is the email you confirmed when you applied. You can ask again after a minute, 5 times an hour.',
  'forgot.wrong':
    'This code is not right or no longer valid. Please look at the newest email, or ask for another code.',
  'forgot.limited': 'That was too many tries. Please try again in 15 minutes.',
  'forgot.back': 'Back to the login',
  'login.codeNotSent':
    'Codes were asked for too often, so none was sent now. Use one that came within the last hour, or ask again later.',
};
