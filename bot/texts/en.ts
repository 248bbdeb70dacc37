/** English, for parents and teachers; terms of the school keep their Chinese in brackets. Keys as in zh-Hant. */
export const texts: Readonly<Record<string, string>> = {
  'stage.1': 'Step 1/4　Sign in with a code',
  'stage.2': 'Step 2/4　Your child',
  'stage.3': 'Step 3/4　Personal data',
  'stage.4': 'Step 4/4　About you',
  'choices.typed': 'Or type a number: ',

  'common.nothingBefore': 'There is no step before this one. To begin anew, type "restart".',
  'common.nothingToCancel': 'Nothing is being filled in, so there is nothing to cancel.',
  'common.chooseOne':
    'Sorry, that answer is not one of these. Press a button below, or type its number (e.g. 1).',

  child: '{name}｜{level}, {class}',

  'level.ELEMENTARY': 'Elementary (國小)',
  'level.JUNIOR_HIGH': 'Junior high (國中)',
  'level.SENIOR_HIGH': 'Senior high (高中)',
  'level.VOCATIONAL_HIGH': 'Vocational high (高職)',

  'relation.legal': 'Legal representative (法定代理人)',
  'relation.guardian': 'Guardian (監護人)',
  'relation.FATHER': 'Father',
  'relation.MOTHER': 'Mother',
  'relation.PATERNAL_GRANDFATHER': "Father's father",
  'relation.PATERNAL_GRANDMOTHER': "Father's mother",
  'relation.MATERNAL_GRANDFATHER': "Mother's father",
  'relation.MATERNAL_GRANDMOTHER': "Mother's mother",
  'relation.OTHER': 'Other',

  'status.PENDING': 'Applied (申請)',
  'status.APPROVED': 'Approved (認證)',
  'status.REJECTED': 'Not approved (不通過)',
  'status.CANCELLED': 'Cancelled (取消)',
  'status.SUSPENDED': 'Suspended (暫停)',
  'status.REVOKED': 'Revoked (撤銷)',

  'reason.DATA_MISMATCH': 'Data do not match',
  'reason.NOT_GUARDIAN': 'Not a guardian',
  'reason.DUPLICATE': 'Applied for twice',
  'reason.ASK_SCHOOL': 'Ask the school',
  'reason.OTHER': 'Other',

  'match.MATCHES': "Contact matches the school's records",
  'match.DIFFERS': '⚠ Contact differs',
  'match.UNKNOWN': 'School has no contact',
  'match.short.MATCHES': 'matches',
  'match.short.DIFFERS': '⚠ differs',
  'match.short.UNKNOWN': 'not known',

  'edit.children': '✎ Children',
  'edit.name': '✎ Name',
  'edit.parentId': '✎ Your ID number',
  'edit.mobile': '✎ Mobile',
  'edit.email': '✎ Email',
  'edit.level': '✎ School level',
  'edit.studentId': "✎ Child's number",
  'edit.school': '✎ School',

  'field.level': 'School level',
  'field.studentId': "Child's ID number",
  'field.school': 'School',
  'field.name': 'Your name',
  'field.parentId': 'Your ID number',
  'field.mobile': 'Mobile',
  'field.email': 'Email',
  'field.student': 'Student',
  'field.guardian': 'Applicant',
  'field.match': 'Comparison',
  'field.known': 'School has',
  'field.others': 'Other guardians',
  'field.submitted': 'Sent',

  'nationalId.malformed':
    'This does not look like an ID or residence number: one letter and nine digits (old residence numbers: two letters and eight digits), e.g. A123456789. Please check the health card (健保卡) and type it again.',
  'nationalId.checksum':
    'A digit of this number is missing or wrong. Please check the health card (健保卡) and type it again (e.g. A123456789).',

  'code.ask':
    'Please type the 6-digit code that was sent to {to}.\nNothing came? You can ask again after 60 seconds, or use another email or mobile.',
  'code.sent': 'A code has been sent to {to}. It is valid for 1 hour.',
  'code.resend': 'Send again',
  'code.otherContact': 'Use another contact',
  'code.tooSoon':
    'A code was sent to {to} a moment ago. Please look for it first; you can ask again after {until}.',
  'code.tooMany':
    'Codes were asked for too often. You can ask again after {until}. If it is urgent, please call the school.',
  'code.wrong':
    'That code is not right. Please type the 6 digits you received (e.g. 549497). {left, plural, =1 {One try is} other {# tries are}} left.',
  'code.noSms':
    'Codes cannot be sent by text message here. Please use an email instead (e.g. name@example.com).',
  'code.dead':
    'This code is no longer valid (expired, used, or too many tries). Please choose "Send again" for a new one.',
  'code.malformed': 'The code has 6 digits (e.g. 549497). Please type it as you received it.',

  'progress.title': 'Your applications (申請進度)',
  'progress.school': '{school}｜{relation}',
  'progress.submitted': 'Sent {at}',
  'progress.waiting': 'Teacher {teacher} is reviewing it',
  'progress.noTeacher': 'This class has no homeroom teacher (導師) on record. Please ask the school.',
  'progress.reason': 'Reason: {reason}',
  'progress.already': 'It was there already and has not been added twice.',
  'progress.sendAgain': 'Correct and send again',

  'binding.start': 'Begin',
  'binding.greeting':
    "Hello! Here you bind your LINE to your child (親子綁定): four steps, about 5 minutes.\nPlease have ready: your child's and your own ID or residence number, and your email.\nSeveral children? Begin with one of them.\nYou may leave at any time and go on within 72 hours.\nTeachers, please type: teacher login (教師登入)",
  'binding.privacyShort':
    "Personal data: your child's school collects the names, ID numbers, class and contacts of you and your child, only for this binding and your parent account. Not sent: deleted after 72 hours (the record of chat messages after 30 days). Approved: kept until your child leaves the school or you ask for deletion.\nYou may ask the school to show, copy, correct, stop using or delete them. Without them the binding cannot be made online; the school will help you in another way. The full statement comes in step 3.",
  'binding.expired':
    'What you had begun was left for more than 72 hours and has been deleted to protect your data. Whatever you had sent is not affected.',
  'binding.home':
    'To bind to a child, choose "Begin". Type "progress" to see your applications, "help" to see what else there is.',
  'binding.alreadyOn':
    'You are in the middle of a binding. Please answer the question below, or type "restart" to begin anew.',
  'binding.cancelled': 'Cancelled. What you had typed has been deleted.',

  'binding.askContact':
    'Please type your email or your mobile number. A code will be sent to it.\nWith the email you are spared a second code.',
  'binding.contactInvalid':
    'This is neither an email nor a mobile number. Please type a whole address (e.g. name@example.com), or a mobile number of 10 digits that begins with 09 (e.g. 0912-345-678).',
  'binding.verified': '✓ That is right.',

  'binding.askRelation':
    '{nth, plural, =1 {What are you to your child?} other {Child #: what are you to this child?}}',
  'binding.askSameRelation': 'Child {nth}: are you the {relation} here too?',
  'binding.otherRelation': 'Another relation',
  'binding.askRelationOther': 'Please type what you are to the child, e.g. aunt',
  'binding.relationInvalid':
    'Sorry, that relation is not known. Press or type one of the numbers below, or type the word (e.g. Mother). Not among them? Type "other" and what you are (e.g. other aunt).',
  'binding.relationOtherInvalid': 'Please use at most {most} characters (e.g. aunt) and type it again.',

  'binding.askLevel': 'Which school level is your child in?',
  'binding.askStudentId': 'Please type the ID or residence number of your child (not yours), e.g. A123456789',
  'binding.askSchool': "Please type a part of the school's Chinese name, e.g. 內湖",
  'binding.schoolTextInvalid':
    "Please use at most 40 characters; two or three of the school's name are enough, e.g. 內湖",
  'binding.noSchool':
    'No school with "{text}" was found under {level}. Please type two or three characters of its name, e.g. 內湖',
  'binding.pickSchool':
    "{total} schools were found. Which is your child's?\nNot among them? Type more of its name.",
  'binding.moreSchools': 'More schools',

  'binding.mismatch':
    "This does not agree with the school's roster. Please compare with the health card (健保卡). Today you can try {left, plural, =1 {once} other {# times}} more.\nWhat do you want to correct?",
  'binding.paused':
    'The data did not agree {most} times today. To protect the students there is a pause; you can try again after {until}.\nFor help, please call the school: {school} {phone} 📞\nWhat you typed is kept for 72 hours.',
  'binding.pausedNoPhone':
    'The data did not agree {most} times today. To protect the students there is a pause; you can try again after {until}.\nFor help, please ask the school: {school}\nWhat you typed is kept for 72 hours.',
  'binding.tryAgain': 'Try again',

  'binding.childrenTitle': 'To be bound',
  'binding.confirmChildren': '{count, plural, =1 {Is this right?} other {# children. Is this right?}}',
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
    'A name has at least two letters and no digits or signs (e.g. Mary Chen). Please type it again.',
  'binding.askEmail':
    'Please type your email; a code will be sent to it.\nIt becomes your parent account, e.g. name@example.com',
  'binding.emailInvalid':
    'This address is not complete. It should look like name@example.com; please type it again.',
  'binding.askMobile': 'Please type your mobile number, e.g. 0912-345-678',
  'binding.mobileInvalid':
    'This is no mobile number: it has 10 digits and begins with 09 (e.g. 0912-345-678). Please type it again.',

  'binding.emailMatters':
    'The email is your parent account, and the result is sent there. Please make sure it is right.',
  'binding.askSignature': 'If all is right, please sign by typing your full name.',
  'binding.signatureDiffers':
    'This is not the name you gave, "{name}". Please type the same full name; if the name is wrong, choose "✎ Name".',
  'binding.readyToSend':
    '✓ Signed, not sent yet.\nSending does not complete the binding: the homeroom teacher (導師) reviews it first.\nSend it?',
  'binding.send': 'Send',
  'binding.backToEdit': 'Go back and correct',
  'binding.submitted':
    'Sent (application no. {number}).\n{hidden, plural, =0 {} one {One child was not added; somebody may have applied already. Please ask the homeroom teacher (導師).\n} other {# children were not added; somebody may have applied already. Please ask the homeroom teacher (導師).\n}}Sending does not complete the binding; you will be told here when it has been reviewed.\nMessages in this chat that hold ID numbers can be unsent (press and hold, 收回). That does not undo your answers.',
  'binding.nothingNew':
    '{hidden, plural, =0 {You have applied for these children already; nothing was added. This is how they stand.} other {Nothing was added. Somebody may have applied for the children already; please ask the homeroom teacher (導師).}}',

  'teacher.out': 'Teachers log in here to review the bindings of their own class.',
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
  'teacher.nothingPending': '✓ No binding is waiting any more.',
  'teacher.pendingTitle': 'Pending (待審核)',
  'teacher.reviewing': '{total} waiting in all.',
  'teacher.reviewingHint':
    'Press the buttons on the cards, or type "approve 5", "reject 5", "detail 5" (the seat number). Where the contact does not match, the details are shown before you approve.',
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
    'The contact does not agree with what the school has. Call the number the school has, or see the parent in person. Approve this one?',
  'teacher.noneKnown': 'The school has none',
  'teacher.other': '{relation} ({status})',
  'teacher.askReason': 'Why is it not approved? (The parent will see it; you may also type it.)',
  'teacher.askReasonText': 'Please type the reason, at most 100 characters. The parent will see it.',
  'teacher.reasonInvalid':
    'Please use at most {most} characters (e.g. Please bring your household register) and type it again.',
  'teacher.orderInvalid':
    'Sorry, that was not understood. Type "approve", "reject" or "detail" and the seat number, e.g. approve 5',
  'teacher.noSuchSeat': 'No. {seat} is not on this list. Please use a seat number from it, e.g. approve 5',
  'teacher.seatAmbiguous': 'No. {seat} has more than one application. Please use the buttons on the cards.',
  'teacher.done.APPROVED': '✓ Approved: {student} ({guardian}). The parent will be told.',
  'teacher.done.REJECTED': '✕ Not approved: {student} ({guardian}). The parent will be told the reason.',
  'teacher.decidedBy': '{by} decided on {student} on {at} already ({status}). Nothing has changed now.',
  'teacher.decidedAlready': '{student} was decided on {at} already ({status}). Nothing has changed now.',
  'teacher.ownChild':
    "This is your own child, so you cannot decide. Please ask your school's IT coordinator (資訊組長).",
  'teacher.gone':
    'This one is not on your list any more (cancelled, decided, or the child has changed class).',

  'notice.newBinding':
    '{count, plural, =1 {A new binding is waiting for you:} other {# new bindings are waiting for you, one of them:}} {student}, {class}; applicant: {relation}.\nType "pending" to see the list.',
  'notice.approved': '✓ Approved by Teacher {teacher}: {child} ({school}).',
  'notice.approvedWithAccount':
    '✓ Approved by Teacher {teacher}: {child} ({school}).\nYour parent account is your email {email}. The first password is the last 6 characters of your ID or residence number.\nThe login page is not open yet; you will be told when it is.',
  'notice.rejected': 'The binding was not approved. You can correct it and send it again, or ask the school:',
  'notice.rejectedTitle': 'Result',
  'notice.phone': '{school} {phone} 📞',
  'notice.eventFailed':
    'Your last message could not be handled. Please send it again; if that does not help, ask the school.',
  'notice.oldButton':
    'That button belongs to an earlier question, so nothing has changed. Please answer this one.',
  'notice.finishFirst':
    'Please finish this first; to leave it, type "cancel" (what you typed will be deleted).',
  'notice.textOnly': 'Stickers, photos and voice are not understood here. Please type, or press a button.',
  'notice.updated':
    'The service has just been updated. Your answers are kept; only what has changed is asked again.',
  'notice.welcomeBack': 'Welcome back. Please go on here.',
  'notice.help':
    'You can type:\nbind: to bind to a child\nprogress: to see your applications\nback, restart, cancel: to correct or leave\nteacher login, pending: for teachers',
  'notice.progressNone': 'You have not sent an application yet. To begin, type "bind".',
  'notice.leaveSoon': 'Leave (請假) cannot be filed here yet. For today, please call:\n{schools}',
  'notice.leaveSoonNoSchool': 'Leave (請假) cannot be filed here yet. For today, please call the school.',

  'mail.code.subject': 'Your code for the parent binding (親子綁定)',
  'mail.code.body':
    'Your code is\n\n{code}\n\nPlease type these 6 digits in the LINE chat. It is valid for 1 hour and can be used once. Share it with no one; the school will never ask for it.\n\nIf you did not ask for it, you need not do anything.',
  'mail.staffCode.subject': 'Your code for the teacher login (教師登入)',
  'mail.staffCode.body':
    "Your teacher login code is\n\n{code}\n\nPlease type these 6 digits in the LINE chat. It is valid for 1 hour and can be used once. Share it with no one.\n\nIf you did not ask for it, please tell your school's IT coordinator (資訊組長).",
  'mail.approved.subject': 'Your binding is approved (親子綁定)',
  'mail.approved.body':
    'Hello, the binding you applied for is approved, and your parent account has been made.\n\nUser name: {email}\nFirst password: the last 6 characters of your ID or residence number. You choose your own at the first login.\n\nThe login page is not open yet; you will be told when it is.\n\nIf you did not apply, please tell the school at once.',
  'mail.knownContact.subject': 'Somebody applied for a binding to your child (親子綁定)',
  'mail.knownContact.body':
    'Hello, you get this because the school has this address on record.\n\nSomebody has just applied for a binding to {child} ({school}). It is waiting for the homeroom teacher (導師).\n\nIf it was you or your family, you need not do anything.\nIf it was not, please call the school at once.',
  'mail.foot':
    "This email was sent automatically by the school's parent binding service. Please do not reply.",
  'sms.code': 'Homeroom code {code}, valid 1 hour. Share it with no one.',
};
