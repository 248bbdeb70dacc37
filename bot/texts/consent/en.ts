import type { Consent } from './consent.ts';

/** The personal-data statement in English (Personal Data Protection Act §8, §9). */
export const consents: readonly Consent[] = [
  {
    version: '1',
    language: 'en',
    pages: [
      {
        title: 'Who collects, and what for',
        body: "Collected by: the school your child attends.\n\nPurpose: to make sure that you are the child's legal representative (法定代理人) or guardian (監護人). The homeroom teacher (導師) reviews it, and a parent account is made for you.\n\nThe data serve this purpose only. For anything else you will be asked again first.",
      },
      {
        title: 'Which data, and where from',
        body: "From you: your name, ID or residence number, email, mobile number, relation to the child, the name you sign with and when; your child's number and school.\n\nFrom LINE: your LINE identifier and your messages in this chat.\n\nFrom the school's roster: your child's name, class and seat number, and the parents' contacts the school knows, to compare with yours.",
      },
      {
        title: 'How long, where, who, how',
        body: 'Period: not sent, deleted after 72 hours; the record of chat messages, after 30 days. Not approved or cancelled, deleted after 30 days. Approved, kept until your child leaves the school or you ask for deletion. Records of who did what and when are kept for 5 years.\n\nArea: Taiwan; messages travel through LINE, which may process them abroad.\n\nRecipients: the staff who handle it (homeroom teacher, IT coordinator 資訊組長) and those who run the system for the school.\n\nManner: by computer; numbers, names and contacts are stored encrypted. A teacher decides, not a machine.',
      },
      {
        title: 'Your rights',
        body: "You may ask the school (homeroom teacher or IT coordinator) to:\n・show you the data or give you a copy\n・complete or correct them\n・stop collecting, processing or using them\n・delete them\n\nThese rights cannot be given up in advance. You ask on your child's behalf; from the age of 18 your child decides.",
      },
      {
        title: 'If you would rather not',
        body: "It is your choice. Without complete data the binding cannot be made online; please ask the school for another way. Your child's schooling is not affected.\n\nIf you decline, everything you have just entered is deleted.\n\nIf you agree, we record the version of this statement, the time, and a checksum that shows it has not been changed.",
      },
    ],
  },
];
