/** Pages opened from the chat. */
export const pages: Readonly<Record<string, string>> = {
  'page.signature': '✍ Sign by hand',
  'page.consent': 'Read as a page',
  'page.form': 'Open the form',
  'link.title.CONSENT': 'Personal data statement',
  'link.title.SIGNATURE': 'Sign by hand',
  'link.title.FORM': 'Application form',
  'link.title.PROOF': 'Proof of leave',
  'link.once':
    'This page was opened from the LINE chat. Once you press "Open", this browser alone can see it, for 15 minutes.',
  'link.open': 'Open',
  'link.dead': 'This link can no longer be used',
  'link.deadWhy':
    'A link works once and for 15 minutes, and ends when the question in the chat changes.\nPlease go back to the LINE chat and type anything: you will see a new button.',
  'link.elsewhere': 'This link was opened in another browser',
  'link.elsewhereWhy': 'To protect your data we first make sure that it is you: a code goes to {to}.',
  'link.elsewhereNoContact':
    'To protect your data, please go back to the LINE chat, type anything, and use the new button.',
  'link.sendCode': 'Send a code',
  'link.sendAgain': 'Send another code',
  'link.codeSent': 'A code was sent to {to}.',
  'link.codeNotYet':
    'A code was sent a moment ago; please look for it first. Another can be sent from {until}.',
  'link.codeTooMany':
    'Too many codes were asked for, so none was sent now. Another can be sent from {until}; the newest one you have is good for an hour.',
  'link.code': '6-digit code',
  'link.codeWrong':
    'This code is not right or no longer valid. Please look again, or use a new button in the chat.',
  'link.goOn': 'Continue',
  'link.readToEnd': 'Read to the end to tick the box.',
  'link.theEnd': '(End of the statement)',
  'link.sendConsent': 'Send my agreement',
  'link.notAgreed': 'Please tick the box that says you have read this and agree.',
  'link.fullName': 'Please sign with your full name.',
  'link.signHow': 'Use a finger, a pen or the mouse in the field.',
  'link.pad': 'Field to sign in. If you cannot draw, go back to the chat and type your full name.',
  'link.undo': 'Undo',
  'link.clear': 'Clear',
  'link.sendSignature': 'Done',
  'link.notSigned':
    'No whole signature has arrived. Please sign with your full name in the field, then press "Done".',
  'link.orType': 'You need not draw: go back to the chat and type your full name.',
  'link.noScript':
    'This browser cannot draw a signature. Please go back to the chat and type your full name.',
  'link.done.CONSENT': 'Your agreement has arrived',
  'link.done.SIGNATURE': 'Your signature has arrived',
  'link.back': 'Please go back to the LINE chat and send "{word}" to go on.',
  'link.toChat': 'Back to the chat',
  'link.word.CONSENT': 'Agreed',
  'link.word.SIGNATURE': 'Signed',
  'link.deadWhy.FORM':
    'A link can be used once, within 15 minutes.\nPlease go back to the LINE chat, type "progress", and press "Application form" again.',
  'link.deadWhy.PROOF':
    'A link can be used once, within 15 minutes.\nPlease go back to the LINE chat and look at the slip again.',
  'stale.title': 'This page is too old; nothing was changed',
  'stale.why':
    'You may have logged in or out in another tab, or changed the password. Please open the page again and repeat what you did.',
  'stale.goOn': 'Open it again',
};
