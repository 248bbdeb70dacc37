/** The guardian's flow and the progress list. */
export const binding: Readonly<Record<string, string>> = {
  'progress.title': 'Your applications (申請進度)',
  'progress.school': '{school}｜{relation}',
  'progress.submitted': 'Sent {at}',
  'progress.waiting': 'Teacher {teacher} is reviewing it',
  'progress.waitingAdmin':
    'This class has no homeroom teacher (導師) yet. The unit administrator (單位管理員) is reviewing it',
  'progress.noTeacher': 'This class has no homeroom teacher (導師) on record. Please ask the school.',
  'progress.reason': 'Reason: {reason}',
  'progress.already': 'It was there already and has not been added twice.',
  'progress.sendAgain': 'Correct and send again',

  'binding.start': 'Begin',
  'binding.greeting':
    "Hello! Here you bind your LINE to your child (親子綁定): four steps, about 5 minutes.\nPlease have ready: your child's and your own ID or residence number, your email and your mobile number.\nSeveral children? Begin with one of them.\nYou may leave at any time and go on within 72 hours.\nTeachers, please type: teacher login (教師登入)",
  'binding.privacyShort':
    "Personal data: your child's school collects the names, ID numbers, class and contacts of you and your child, only for this binding and your parent account. Not sent: deleted after 72 hours (the record of chat messages after 30 days). Approved: kept until your child leaves the school or you ask for deletion.\nYou may ask the school to show, copy, correct, stop using or delete them. Without them the binding cannot be made online; the school will help you in another way. The full statement comes in step 3.",
  'binding.expired':
    'What you had begun was left for more than 72 hours and has been deleted to protect your data. Whatever you had sent is not affected.',
  'binding.homeSent':
    '✓ Your application is sent and waits for the teacher; you will be told here.\nType "progress" at any time to see it.',
  'binding.home':
    'To bind to a child, choose "Begin". Type "progress" to see your applications, "help" to see what else there is.',
  'binding.alreadyOn':
    'You are in the middle of a binding. Please answer the question below, or type "restart" to begin anew.',
  'binding.cancelled': 'Cancelled. What you had typed has been deleted.',
  'binding.restarted': 'What you had typed has been deleted; we begin anew.',

  'binding.contactInvalid':
    'This is neither an email nor a mobile number. Please type a whole address (e.g. name@example.com), or a mobile number of 10 digits that begins with 09 (e.g. 0912-345-678).',
  'binding.notEmail': 'This is not an email. Please type a whole address (e.g. name@example.com).',
  'binding.verified': '✓ Verified.',

  'binding.askRelation':
    '{nth, plural, =1 {How are you related to your child?} other {Child #: how are you related to this child?}}',
  'binding.askSameRelation': 'Child {nth}: is your relation also {relation}?',
  'binding.otherRelation': 'Another relation',
  'binding.askRelationOther': 'Please type your relation to the child, e.g. aunt',
  'binding.relationInvalid':
    'Sorry, that relation is not known. Press or type one of the numbers below, or type the word (e.g. Mother). Not among them? Type "other" and your relation (e.g. other aunt).',
  'binding.relationOtherInvalid':
    'Please use letters only, at most {most}, no digits or signs (e.g. aunt), and type it again.',

  'binding.askLevel': 'Which school level is your child in?',
  'binding.askStudentId': 'Please type the ID or residence number of your child (not yours), e.g. A123456789',
  'binding.askSchool': "Please type a part of the school's Chinese name, e.g. 內湖",
  'binding.schoolTextInvalid':
    "Please use at most 40 characters; two or three of the school's name are enough, e.g. 內湖",
  'binding.schoolNotNumber':
    "Your child's number is noted already. Now please type a part of the school's Chinese name, e.g. 內湖",
  'binding.noSchool':
    'No school with "{text}" was found under {level}. Please type two or three characters of its name, e.g. 內湖',
  'binding.pickSchool':
    "{total} schools were found. Which is your child's?\nNot among them? Type more of its name.",
  'binding.moreSchools': 'More schools',

  'binding.paused':
    'The details did not match {most} times today. To protect the students there is a pause; you can try again after {until}.\nFor help, please call the school: {school} {phone} 📞\nWhat you typed is kept for 72 hours.',
  'binding.pausedNoPhone':
    'The details did not match {most} times today. To protect the students there is a pause; you can try again after {until}.\nFor help, please ask the school: {school}\nWhat you typed is kept for 72 hours.',
  'binding.tryAgain': 'Try again',

  'binding.childrenTitle': 'To be bound',
  'binding.confirmChildren': '{count, plural, =1 {Is this right?} other {# children. Is this right?}}',
  'binding.correctWhich':
    'Which child would you like to edit? Press the name with ✎, or type the number before it (e.g. 3).',
  'binding.next': 'Next',
  'binding.addChild': 'Add another child',
  'binding.correctChild': '✎ Edit',
  'binding.listedAlready': 'This child is in your list already.',
  'binding.listIsFull': 'At most {most} children at a time. Please send these first, then add the others.',

  'binding.askConsent':
    'Please read the statement on personal data below. On its last page you choose whether you agree.',
  'binding.agree': 'I have read this and agree',
  'binding.decline': 'I do not agree',
  'binding.confirmDecline':
    'Are you sure? Without your consent there is no binding online, and what you typed will be deleted.',
  'binding.readAgain': 'Read it again',
  'binding.declineSurely': 'Disagree and delete',
  'binding.declined':
    'You did not agree, so what you had typed has been deleted. You may begin again at any time, or ask the school for another way.',

  'binding.askParentId': "Please type your own ID or residence number (not your child's), e.g. B123456780",
  'binding.studentIdIsParents':
    "This is your own number. Please type your child's ID or residence number, e.g. A123456789",
  'binding.parentIdIsChilds':
    "This is your child's number. Please type your own ID or residence number, e.g. B123456780",
  'binding.askName': 'Please type your name as it stands on your card, e.g. 陳美玲',
  'binding.nameInvalid':
    'A name has 2 to {most} letters and no digits or signs (e.g. Mary Chen). Please type it again.',
  'binding.notName': 'Please type your name here, as it stands on your ID (e.g. Mary Chen).',
  'binding.askEmail':
    'Please type your email; a code will be sent to it.\nIt becomes your parent account, e.g. name@example.com',
  'binding.emailInvalid':
    'This address is not complete. It should look like name@example.com; please type it again.',
  'binding.askMobile': 'Please type your mobile number, e.g. 0912-345-678',
  'binding.mobileInvalid':
    'This is not a mobile number: it has 10 digits and begins with 09 (e.g. 0912-345-678). Please type it again.',

  'binding.emailMatters':
    'The email is your parent account, and the result is sent there. Please make sure it is right.',
  'binding.askSignature':
    'If all is right, press "Sign by hand", or simply type your full name. Please sign with the full name.',
  'binding.signatureDiffers':
    'We are waiting for your signature: none drawn by hand has arrived, and this is not the name you gave, "{name}". Please draw it, or type the same full name; if the name is wrong, choose "✎ Name".',
  'binding.readyToSend':
    '✓ Signed, not sent yet.\nSending does not complete the binding: the homeroom teacher (導師) reviews it first.\nSend it?',
  'binding.send': 'Send',
  'binding.backToEdit': 'Go back and correct',
  'binding.submitted':
    'Sent (application no. {number}).\n{hidden, plural, =0 {} one {One child was not added; somebody may have applied already, or the roster has just changed. Please ask the homeroom teacher (導師).\n} other {# children were not added; somebody may have applied already, or the roster has just changed. Please ask the homeroom teacher (導師).\n}}Sending does not complete the binding; you will be told here when it has been reviewed.\nMessages in this chat that hold ID numbers can be unsent (press and hold, 收回). That does not undo your answers.',
  'binding.nothingNew':
    '{hidden, plural, =0 {You have applied for these children already; nothing was added. This is how they stand.} other {Nothing was added. Somebody may have applied for the children already, or the roster has just changed; please ask the homeroom teacher (導師).}}',

  'binding.whereabouts':
    '{stage}{nth, plural, =0 {} other {, child #}}. {count, plural, =0 {} other {\nFilled in: {children}.}}',
  'binding.unknownCode': 'No school has this code. Please choose the school by its name.',
  'binding.knownGuardian':
    '✓ Your data from before have been filled in. You will see them once more before you send.',
  'binding.reopened':
    'What you sent last time has been filled in. Press ✎ to correct what is wrong, then sign and send.',
  'binding.notReopened':
    'This one can no longer be corrected (it may have been sent again, or the child has left). To apply anew, choose "Begin".',
  'binding.accountFound':
    '✓ This is your parent account: your name, email and mobile have been filled in. Please check them.',
  'binding.emailTaken':
    'This email is the account of another parent and cannot be shared. Please type another email, or choose "No email". Everything else is kept.',
  'binding.childRemoved': 'Removed: {child}',
  'binding.boundAlready':
    'You have applied for {child} already ({status}), so there is no need to add it. Type "progress" to see how it stands.',
  'binding.boundElsewhere':
    '{child} has been applied for already ({status}) with your verified email or mobile, from another LINE, so there is no need to add it. Type "progress" to see it.\nIf you are the other parent, type "cancel" and apply with your own email or mobile.',
  'binding.anotherChild': 'To bind another child, please go on; if there is none, type "cancel".',
  'binding.theseBound':
    'You have applied for these children already: {children}. Type "progress" to see how they stand.',
  'binding.schoolAsked':
    '{school} has been asked about its roster. You will be told here once it has been updated; there is no need to keep trying.',
  'binding.callSchool': 'This school cannot be asked online yet. Please call about its roster: {call}',
  'binding.askContact':
    'Please type your email or your mobile number. A code will be sent to it.\nWith the email you are spared a second code.',
  'binding.askContactEmail': 'Please type your email; a code will be sent to it.\nE.g. name@example.com',
  'binding.askContactMobile':
    'Please type your mobile number; a code will be sent by text message.\nE.g. 0912-345-678',
  'binding.byEmail': 'Email',
  'binding.byMobile': 'Mobile number',
  'binding.askStudentIdOrCode':
    'Please type the ID or residence number of your child (not yours); without one, the code that the school gave.\nE.g. A123456789',
  'binding.editChild': '{child} ({relation})\nWhat do you want to correct?',
  'binding.correctNth': '✎ {nth} {name}',
  'binding.byDistrict': 'By district',
  'binding.allSchools': 'List all schools',
  'binding.pickDistrict': 'In which district is the school?',
  'binding.noDistrict':
    "The roster has no districts. Please type a part of the school's Chinese name.\nE.g. 內湖",
  'binding.moreDistricts': 'More districts',
  'binding.elsewhere': 'Found under {level}: {school}. Is it this one?',
  'binding.elsewhereSeveral': 'None under {level}; these were found at other levels. Which is it?',
  'binding.schoolOfLevel': '{level}｜{school}',
  'binding.thatOne': 'Yes, this one',
  'binding.noneOfThese': 'None of these',
  'binding.rosterMayBeOld':
    'For new or transferred pupils the roster may not be up to date yet; you can ask the school to check.',
  'binding.rosterAsked':
    'The school has been asked to check its roster; once you are told, press "Try again".',
  'binding.askTheSchool': 'Ask the school',
  'binding.noEmail': 'No email',
  'binding.withoutEmail': 'none (told in this chat alone)',
  'binding.chatAlone':
    'Without an email you are told in this chat alone; a parent account follows when you add one.',
  'progress.remind': 'Remind the teacher',
  'progress.teacherByMail': 'Teacher {teacher} has not linked LINE yet and is told by email.',
  'binding.mismatch':
    "These details do not match the school's roster (名冊). Please compare with the health card (健保卡). Today you can try {left, plural, =1 {once} other {# times}} more.",
  'binding.whatToCorrect': 'What do you want to correct?',
  'binding.skipChild': 'Skip this child',
  'binding.agreedOnPage': '✓ Your agreement on the page has arrived.',
  'binding.consentWaits':
    'Please read to the last page, then tap the line that says you agree; or press "Read as a page", agree there, and type anything here.',
  'binding.signedByHand': '✓ Your signature has arrived.',
  'binding.boundSuspended':
    'You have applied for this child already; the school has suspended the binding (暫停), so it is not added again. If you have questions, please call the school.',
};
