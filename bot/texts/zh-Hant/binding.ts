/** The guardian's flow and the progress list. */
export const binding: Readonly<Record<string, string>> = {
  'progress.title': '申請進度',
  'progress.school': '{school}｜{relation}',
  'progress.submitted': '{at} 送出',
  'progress.waiting': '{teacher}老師審核中',
  'progress.waitingAdmin': '這一班還沒有導師，由單位管理員審核中',
  'progress.noTeacher': '這一班目前沒有導師資料，請洽學校。',
  'progress.reason': '原因：{reason}',
  'progress.already': '先前就有這一筆，這次沒有重複新增。',
  'progress.sendAgain': '修改後重送',

  'binding.start': '開始綁定',
  'binding.greeting':
    '您好，這裡可以做親子綁定。\n四個步驟，約 5 分鐘。\n請準備：孩子和您的身分證（或居留證）字號、您的電子信箱和手機號碼。\n若您要綁定多位學生，請先擇一位填寫。\n可以隨時離開，72 小時內接著填。\n老師請輸入：教師登入',
  'binding.privacyShort':
    '個資告知：孩子就讀的學校為了親子綁定與家長帳號，蒐集您與孩子的姓名、字號、班級和聯絡方式。未送出的 72 小時後刪除（訊息紀錄 30 天），核准的保存到孩子離校或您要求刪除。\n您可向學校查詢、複製、更正、停止利用或刪除。不提供就無法線上綁定，可改洽學校。完整聲明在步驟 3。',
  'binding.expired': '上次填到一半已超過 72 小時，為了保護資料，填過的內容已刪除；送出過的申請不受影響。',
  'binding.homeSent': '✓ 申請已送出，等老師審核；結果會在這裡通知您。\n輸入「進度」隨時可看。',
  'binding.home': '要做親子綁定，請選「開始綁定」。輸入「進度」可看申請進度，「說明」可看用法。',
  'binding.alreadyOn': '親子綁定正在進行，請接著回答下面的問題。要從頭來，請輸入「重新開始」。',
  'binding.cancelled': '已取消，剛才填的內容都刪除了。',
  'binding.restarted': '剛才填的內容都刪除了，重新開始。',

  'binding.contactInvalid':
    '這不像電子信箱或手機號碼。請輸入完整的信箱（例：name@example.com），或 09 開頭的 10 位手機號碼（例：0912-345-678）。',
  'binding.notEmail': '這不像電子信箱。請輸入完整的信箱（例：name@example.com）。',
  'binding.verified': '✓ 驗證成功。',

  'binding.askRelation': '{nth, plural, =1 {您是孩子的？} other {第 # 位孩子：您是孩子的？}}',
  'binding.askSameRelation': '第 {nth} 位孩子：您也是{relation}嗎？',
  'binding.otherRelation': '其他關係',
  'binding.askRelationOther': '請輸入您和孩子的關係，例：姑姑',
  'binding.relationInvalid':
    '沒有看懂這個關係。請點選或輸入下面的數字，也可以直接輸入（例：母親）。不在其中，請輸入「其他」加上關係（例：其他 姑姑）。',
  'binding.relationOtherInvalid':
    '關係只能用文字，不含數字和符號，最多 {most} 個字（例：姑姑）。請再輸入一次。',

  'binding.askLevel': '孩子的學層？',
  'binding.askStudentId': '請輸入孩子（不是您）的身分證或居留證字號。\n例：A123456789',
  'binding.askSchool': '請輸入學校名稱的一部分。\n例：內湖',
  'binding.schoolTextInvalid': '校名請用 40 個字以內，輸入其中兩三個字就可以，例：內湖',
  'binding.schoolNotNumber': '孩子的號碼已經記下了，不用再輸入。現在請輸入學校名稱的一部分，例：內湖',
  'binding.noSchool': '在{level}裡找不到「{text}」。請輸入校名裡的兩三個字再找一次，例：內湖',
  'binding.pickSchool': '找到 {total} 所，請選孩子的學校。\n不在其中，請輸入更完整的校名。',
  'binding.moreSchools': '看更多學校',

  'binding.paused':
    '今天已經有 {most} 次對不起來，為了保護學生資料先暫停，{until} 之後可以再試。\n需要協助請打電話給學校：{school} {phone} 📞\n已填的內容保留 72 小時。',
  'binding.pausedNoPhone':
    '今天已經有 {most} 次對不起來，為了保護學生資料先暫停，{until} 之後可以再試。\n需要協助請洽學校：{school}\n已填的內容保留 72 小時。',
  'binding.tryAgain': '再試一次',

  'binding.childrenTitle': '要綁定的孩子',
  'binding.confirmChildren': '{count, plural, =1 {以上資料對嗎？} other {共 # 位孩子，以上資料都對嗎？}}',
  'binding.correctWhich': '要修改哪一位孩子？請點選 ✎ 和名字，或輸入它前面的數字（例：3）。',
  'binding.next': '下一步',
  'binding.addChild': '新增綁定學生',
  'binding.correctChild': '✎ 修改',
  'binding.listedAlready': '這位孩子已經在清單裡，不用重複新增。',
  'binding.listIsFull': '一次最多 {most} 位孩子。請先送出這次的申請，再綁定其他孩子。',

  'binding.askConsent': '請看完下面的個資使用聲明，在最後一頁選擇是否同意。',
  'binding.agree': '本人已詳閱並同意以上條款聲明',
  'binding.decline': '不同意',
  'binding.confirmDecline': '確定不同意嗎？不同意就無法線上綁定，填過的內容會刪除。',
  'binding.readAgain': '再看一次聲明',
  'binding.declineSurely': '不同意並刪除',
  'binding.declined':
    '您沒有同意個資使用聲明，剛才填的內容都已刪除。改變主意時可以重新開始，也可以直接洽學校辦理。',

  'binding.askParentId': '請輸入您自己（不是孩子）的身分證或居留證字號。\n例：B123456780',
  'binding.studentIdIsParents': '這是您自己的字號。請輸入孩子的身分證或居留證字號，例：A123456789',
  'binding.parentIdIsChilds': '這是孩子的字號。請輸入您自己的身分證或居留證字號，例：B123456780',
  'binding.askName': '請輸入您的姓名，要和證件上的一樣，例：陳美玲',
  'binding.nameInvalid': '姓名要有 2 到 {most} 個字，不含數字和符號（例：陳美玲）。請再輸入一次。',
  'binding.notName': '這裡請輸入您的姓名，要和證件上的一樣（例：陳美玲）。',
  'binding.askEmail': '請輸入您的電子信箱，會再寄一組驗證碼確認。\n它是您的家長帳號，例：name@example.com',
  'binding.emailInvalid': '這個信箱不完整。應該像 name@example.com，請再輸入一次。',
  'binding.askMobile': '請輸入您的手機號碼。\n例：0912-345-678',
  'binding.mobileInvalid': '這不像手機號碼。應為 09 開頭的 10 位數字（例：0912-345-678），請再輸入一次。',

  'binding.emailMatters': '信箱為家長帳號及審核通知位址，請務必填寫正確。',
  'binding.askSignature': '資料都對的話，請按「手寫簽名」，或直接輸入您的全名。請務必簽署全名。',
  'binding.signatureDiffers':
    '還在等您的簽名：手寫簽名還沒有收到，輸入的也和姓名「{name}」不一樣。請手寫，或輸入一樣的全名；姓名填錯了，請選「✎ 姓名」。',
  'binding.readyToSend':
    '✓ 簽署完成，還沒有送出。\n送出資料不等於完成綁定流程，送出後由導師審核。\n要送出嗎？',
  'binding.send': '送出資料',
  'binding.backToEdit': '返回修改',
  'binding.submitted':
    '已送出（第 {number} 號申請）。\n{hidden, plural, =0 {} other {有 # 位孩子沒有新增，可能已經有人申請或綁定過，或名冊剛有變動，請洽導師確認。\n}}送出資料不等於完成綁定，審核好會在這裡通知您。\n提醒：聊天室裡含身分證字號的訊息可以長按收回，不影響已送出的資料。',
  'binding.nothingNew':
    '{hidden, plural, =0 {這些孩子您都已經申請或綁定過，這次沒有新增。目前的狀態如下。} other {這次沒有新增。孩子可能已經有人申請或綁定過，或名冊剛有變動，請洽導師確認。}}',

  'binding.whereabouts':
    '{stage}{nth, plural, =0 {} other {，第 # 位孩子}}。{count, plural, =0 {} other {\n已填：{children}。}}',
  'binding.unknownCode': '找不到這個學校代碼，請改用學校名稱選擇。',
  'binding.knownGuardian': '✓ 已帶入您先前填過的家長資料，送出前會再請您核對。',
  'binding.reopened': '已帶入上次填的資料。請按 ✎ 修改不對的部分，再簽署送出。',
  'binding.notReopened': '這一筆不能再修改（可能已經重送過，或孩子已離校）。要重新申請，請選「開始綁定」。',
  'binding.accountFound': '✓ 這是您的家長帳號，已帶入姓名、信箱和手機，請核對。',
  'binding.emailTaken':
    '這個信箱已經是另一位家長的帳號，不能共用。請輸入別的信箱，或選「沒有信箱」。其他資料都還在。',
  'binding.childRemoved': '已移除：{child}',
  'binding.boundAlready': '{child} 您已經申請過了（{status}），這次不用再加。輸入「進度」可以看目前狀態。',
  'binding.boundElsewhere':
    '{child} 已經用您驗證過的信箱或手機申請過了（{status}），是從另一支 LINE 送出的，這次不用再加。輸入「進度」就看得到。\n您是另一位家長的話，請輸入「取消」，再用自己的信箱或手機申請。',
  'binding.anotherChild': '要綁定別的孩子，請接著填；沒有的話，請輸入「取消」。',
  'binding.theseBound': '這些孩子您已經申請過，這次不用再加：{children}。輸入「進度」可以看目前狀態。',
  'binding.schoolAsked': '已請{school}確認名冊。名冊補上後，會在這裡通知您，不用一直試。',
  'binding.callSchool': '這所學校還不能在線上確認，請打電話問名冊：{call}',
  'binding.askContact': '請輸入電子信箱或手機號碼，會傳一組驗證碼給您。\n用電子信箱可少一次驗證。',
  'binding.askContactEmail': '請輸入您的電子信箱，會傳一組驗證碼給您。\n例：name@example.com',
  'binding.askContactMobile': '請輸入您的手機號碼，會用簡訊傳一組驗證碼給您。\n例：0912-345-678',
  'binding.byEmail': '電子信箱',
  'binding.byMobile': '手機號碼',
  'binding.askStudentIdOrCode':
    '請輸入孩子（不是您）的身分證或居留證字號；沒有的話，輸入學校給的學生代碼。\n例：A123456789',
  'binding.editChild': '{child}（{relation}）\n要改哪一項？',
  'binding.correctNth': '✎ {nth} {name}',
  'binding.byDistrict': '依行政區選',
  'binding.allSchools': '列出全部學校',
  'binding.pickDistrict': '學校在哪一區？',
  'binding.noDistrict': '名冊沒有行政區資料，請輸入學校名稱的一部分。\n例：內湖',
  'binding.moreDistricts': '看更多行政區',
  'binding.elsewhere': '在「{level}」找到：{school}，是這所嗎？',
  'binding.elsewhereSeveral': '在「{level}」裡沒有，在別的學層找到這些，是哪一所？',
  'binding.schoolOfLevel': '{level}｜{school}',
  'binding.thatOne': '是這所',
  'binding.noneOfThese': '都不是',
  'binding.rosterMayBeOld': '新生、轉學生名冊可能尚未更新，可以請學校確認。',
  'binding.rosterAsked': '已請學校確認名冊；通知您之後，再按「再試一次」。',
  'binding.askTheSchool': '請學校確認',
  'binding.skipChild': '先不加這位孩子',
  'binding.noEmail': '沒有信箱',
  'binding.withoutEmail': '沒有（只用聊天室通知）',
  'binding.chatAlone': '沒有信箱，結果只在這個聊天室通知；之後補上信箱，才會有家長帳號。',
  'progress.remind': '提醒導師',
  'progress.teacherByMail': '{teacher}老師還沒有連結 LINE，會用電子信箱通知。',
  'binding.mismatch':
    '以上資料和學校名冊對不起來。請對照健保卡與學校，看看哪一項要改；今天還可以試 {left} 次。',
  'binding.whatToCorrect': '要改哪一項？',
  'binding.agreedOnPage': '✓ 已收到您在網頁上的同意。',
  'binding.consentWaits':
    '請看完最後一頁，再點「本人已詳閱並同意以上條款聲明」；或按「在網頁閱讀」，同意後回到這裡輸入任何文字。',
  'binding.signedByHand': '✓ 已收到手寫簽名。',
  'binding.boundSuspended': '這位孩子您已經申請過了（學校暫停中），這次不用再加。有疑問請洽學校。',
};
