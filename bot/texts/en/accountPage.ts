/** The account page, what is told of what was done there, and the page that deletes the account. */
export const accountPage: Readonly<Record<string, string>> = {
  'accountPage.title': 'Parent account',
  'accountPage.userName': 'Hello {name}. Account: {email}',
  'accountPage.notFound': 'This was not found',
  'accountPage.notFoundHow': 'It is not in your account, or has changed. Nothing was done.',
  'accountPage.back': 'Back to the account',

  'accountPage.bindings': 'Your children',
  'accountPage.noBindings': 'There is no binding and no application.',
  'accountPage.bindingsHow': 'To edit, cancel or end one, type "progress" in the LINE chat.',

  'accountPage.add': 'Add a student',
  'accountPage.addHow': 'This goes on in the LINE chat: open it and send "{word}", which is typed already.',
  'accountPage.addNoLink': 'Please open the school\'s official account in LINE and type "{word}".',
  'accountPage.addOpen': 'Open the LINE chat',
  'accountPage.addQr': 'QR code that opens the LINE chat with "{word}" typed',
  'accountPage.addScan': 'At a computer, scan this QR code with your phone.',
  'accountPage.wordAdd': 'Add a student',

  'accountPage.forms': 'Application forms',
  'accountPage.noForms': 'There is no form yet.',
  'accountPage.formOf': 'Application no. {number}',
  'accountPage.formFacts': 'Sent {at}, {count, plural, =1 {# student} other {# students}}',
  'accountPage.formDownload': 'Download form no. {number} (PDF)',

  'accountPage.leave': 'Leave',
  'accountPage.noLeave': 'There are no leave requests to see.',
  'accountPage.leaveHow':
    'To file leave, file the same again or correct a returned slip, type "leave" or "my slips" in the LINE chat.',
  'accountPage.leaveOlder': '{count, plural, =1 {# older slip} other {# older slips}}',
  'accountPage.leaveDetail': 'Details',
  'accountPage.leaveCancelDone': '✓ The slip is cancelled; the school is told.',
  'accountPage.leaveAskCancelDone':
    '✓ The school is asked to cancel it, and you will be told. Until then the slip stands.',
  'accountPage.leaveRemindDone':
    '✓ The school is reminded of this slip. If it is urgent, please call the school.',
  'accountPage.leaveContradictDone': '✓ The school is told that this slip is not right, and will call you.',
  'accountPage.leaveAddProofDone': '✓ The proof is added; the school can see it.',
  'accountPage.proofLabel': 'A photo or a PDF, up to 10 MB',
  'accountPage.sendProof': 'Send proof',
  'accountPage.proofNONE': 'No file was chosen. Please choose a photo or a PDF, then send it.',
  'accountPage.proofHEIC':
    'The school cannot open HEIC files of an iPhone, so it was not taken. Please choose a JPEG, or send it as a photo in LINE.',
  'accountPage.proofKIND':
    'A file of this kind cannot be proof, so it was not taken. Please choose a photo (JPEG, PNG, WebP) or a PDF.',
  'accountPage.proofSIZE':
    'The file is too large and was not taken. Please choose a photo or a PDF of up to 10 MB.',
  'accountPage.proofBROKEN':
    'The file cannot be opened and was not taken. Please choose another, or take the photo again.',
  'accountPage.leaveChanged':
    'The slip had just changed, so nothing was done. Please see below how it stands now, and press again if need be.',
  'accountPage.leaveRefused':
    'That cannot be done with this slip now. Please see below how it stands; if in doubt, call the school.',
  'accountPage.leaveRemindedAlready':
    'The school was reminded within the last two hours. If it is urgent, please call the school.',

  'accountPage.language': 'Language',
  'accountPage.languageHow':
    'Pages and emails of your account use this language. To change that of the chat, type "language" in LINE.',
  'accountPage.languageDone': '✓ Pages and emails of your account are in English from now on.',

  'accountPage.lines': 'Your LINE',
  'accountPage.linesHow':
    'Notices go to these, and your applications are shown there. If one is not yours, untie it at once and change your password.',
  'accountPage.noLines': 'No LINE is tied to this account; notices go to your email alone.',
  'accountPage.lineName': 'LINE (ID ends with {tail})',
  'accountPage.lineSince': 'Since {at}: notices of application no. {numbers}',
  'accountPage.lineUntil': 'Opened with a code: shows your applications until {at}',
  'accountPage.lineUsed': 'Last used {at}',
  'accountPage.untie': 'Untie this LINE',
  'accountPage.untieSure':
    'It will show your applications no more and get no more notices; you are told by email instead.',
  'accountPage.untieNow': 'Yes, untie it',
  'accountPage.untieDone': '✓ That LINE is untied. An email tells you so.',

  'accountPage.login': 'Login and password',
  'accountPage.password': 'Change the password',
  'accountPage.signOut': 'Sign out',
  'accountPage.everywhere': 'Sign out everywhere',
  'accountPage.everywhereHow':
    'Every browser is signed out, this one too. At the next login each of them asks for a code again.',
  'accountPage.everywhereNow': 'Yes, everywhere',
  'accountPage.everywhereDone': '✓ You are signed out everywhere',
  'accountPage.everywhereNext': 'To go on, please log in again; a code is sent to your email.',
  'accountPage.logIn': 'Log in',

  'accountPage.data': 'My data',
  'accountPage.dataHow':
    'You can download what is kept here about you. The file has your ID number and contacts in it: keep it safe and do not pass it on.',
  'accountPage.exportPdf': 'Download (PDF, to read)',
  'accountPage.exportJson': 'Download (JSON, for other systems)',

  'accountPage.delete': 'Delete the account',
  'accountPage.deleteTitle': 'Delete the parent account',
  'accountPage.deleteWhat':
    'Once it is deleted:\n・approved bindings are revoked at once, waiting applications and leave slips are cancelled, and the homeroom teacher (導師) is told\n・your name, ID, contacts, signature, chat and login data are deleted and cannot be brought back\n・every LINE is untied, and begins as if for the first time',
  'accountPage.deleteStays':
    "What the rules let us keep:\n・who handled what and when (without name and contacts), for 5 years\n・that a binding of a student has ended, for 30 days\n・leave that was confirmed or returned: the school's record of absence, without your data\n・where the school itself suspended or revoked one: its reason and a check code of the ID, until the student leaves\nContacts in the school's own roster are the school's; please ask the school.",
  'accountPage.deleteCopy': 'If you want a copy of your data, go back and download it first.',
  'accountPage.deleteSend': 'Send a code',
  'accountPage.deleteSendTo': 'To delete it, you first type a code that is sent to {to}.',
  'accountPage.deleteSent': 'A code was sent to {to}. It is good for 1 hour.',
  'accountPage.deleteCodeWrong':
    'That code is not right. Please type the 6 digits of the email once more. {left, plural, =1 {One try is} other {# tries are}} left.',
  'accountPage.deleteCodeDead': 'This code is no longer valid. Please have another one sent.',
  'accountPage.deleteTooSoon':
    'A code was sent a moment ago; please look for it first. Another can be sent from {until}.',
  'accountPage.deleteTooMany': 'Too many codes were asked for. Another can be sent from {until}.',
  'accountPage.deleteNow': 'Delete the account for good',
  'accountPage.deleted': '✓ The account is deleted',
  'accountPage.deletedHow':
    'An email confirms it. To use the service again, type "bind" in LINE and apply anew.',

  'mail.lineUntied.subject': 'A LINE was untied from your parent account',
  'mail.lineUntied.body':
    'Hello, somebody logged in to your parent account a moment ago and untied a LINE (its ID ends with {tail}). It shows your applications no more and gets no more notices.\n\nIf that was you, there is nothing to do.\nIf not, please log in at once, change your password, and call the school:\n{link}',
  'mail.deleteCode.subject': 'Code to delete your parent account',
  'mail.deleteCode.body':
    'Your code is\n\n{code}\n\nSomebody has logged in to your parent account and wants to delete it. If that is you, type these 6 digits on the page. The code is good for 1 hour and works once.\n\nIf not, tell nobody the code, log in at once and change your password.',
  'mail.accountDeleted.subject': 'Your parent account is deleted',
  'mail.accountDeleted.body':
    'Hello, your parent account was deleted a moment ago, after a code.{count, plural, =0 {} =1 { # binding or application was revoked or cancelled, and the teacher is told.} other { # bindings or applications were revoked or cancelled, and the teachers are told.}}\n\nYour personal data is deleted. Who handled what and when (without name and contacts) is kept for 5 years, as the rules demand.\n\nTo use the service again, type "bind" in the LINE chat.\n\nIf it was not you who deleted it, please call the school at once.',
  'notice.accountDeleted':
    'The parent account that this LINE was tied to was deleted a moment ago, after a code, and its bindings have ended.\nIf that was not you, please call the school at once.',
};
