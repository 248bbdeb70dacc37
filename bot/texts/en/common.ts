/** What every flow says: stages, levels, relations, states, numbers and codes. */
export const common: Readonly<Record<string, string>> = {
  'stage.1': 'Step 1/4　Sign in with a code',
  'stage.2': 'Step 2/4　Your child',
  'stage.3': 'Step 3/4　Personal data',
  'stage.4': 'Step 4/4　About you',
  'choices.words': 'Or type: ',
  'choices.typed': 'Or type a number: ',

  'common.nothingBefore': 'There is no step before this one. To begin anew, type "restart".',
  'common.nothingToCancel': 'Nothing is being filled in, so there is nothing to cancel.',
  'common.chooseWord':
    'Sorry, that was not understood. Press one of the buttons below, or type what it says.',
  'common.chooseOne':
    'Sorry, that answer is not one of these. Press a button below, or type its number (e.g. 1).',

  child: '{name}｜{level}, {class}',
  childOfBefore: '{name}｜{level}',

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

  'code.sent':
    'A code has been sent to {to}. It is valid for 1 hour; you can ask for another after 60 seconds.',
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

  'badge.guardian': '[Parent] ',
  'badge.staff': '[Teacher] ',
  'language.zh-Hant': '中文',
  'language.en': 'English',
  'language.vi': 'Tiếng Việt',
  'language.id': 'Indonesia',
  'resume.binding': 'Continue binding',
  'resume.teacher': 'Back to reviewing',
  'resume.slips': 'Back to slips',
  'resume.leave': 'Continue leave',
  'resume.kept': 'Kept for you: {where}',
  'resume.which': 'You have left more than one thing for later. Which one shall we go on with?',
  'resume.one': 'For {where}, type "{resume}".',
  'resume.takenUp': 'Back to {where}',
  'teacher.whereabouts': 'reviewing (待審核)',
  'edit.relation': '✎ Relation',
  'edit.remove': '🗑 Remove this child',
  'edit.nothing': 'Nothing',
  'code.otherEmail': 'Use another email',
  'code.ask':
    'Please type the 6-digit code that was sent to {to}.\nNothing came? You can have it sent again, or simply type another email or mobile.',
  'code.askEmail':
    'Please type the 6-digit code that was sent to {to}.\nNothing came? You can have it sent again, or simply type another email.',
  'reason.typed': "in the teacher's words: {text}",
  'field.account': 'Parent account',
  'menu.bar': 'Menu',
  'menu.bind': 'Bind',
  'menu.progress': 'Progress',
  'menu.leave': 'Leave',
  'menu.help': 'Help',
  'menu.language': 'Language',
  'menu.human': 'School',
  'menu.pending': 'Pending',
  'menu.class': 'My class',
  'menu.slips': 'Leave slips',
  'menu.roll': 'Roll call',
  'menu.toGuardian': 'As parent',
  'menu.toTeacher': 'As teacher',
  'web.privacy': 'Personal data: notice and statement',
  'web.version': 'Version {version}',
  'web.languages': 'Languages',
  'link.privacy': 'Full data notice',
};
