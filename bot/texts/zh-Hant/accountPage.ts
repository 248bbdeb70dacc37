/** The account page, what is told of what was done there, and the page that deletes the account. */
export const accountPage: Readonly<Record<string, string>> = {
  'accountPage.title': '家長帳號',
  'accountPage.userName': '{name}，您好。帳號：{email}',
  'accountPage.notFound': '找不到這一筆',
  'accountPage.notFoundHow': '它不在您的帳號裡，或已經有變動。沒有變更任何內容。',
  'accountPage.back': '回到帳號',

  'accountPage.bindings': '綁定的孩子',
  'accountPage.noBindings': '目前沒有綁定或申請。',
  'accountPage.bindingsHow': '要修改、取消或結束綁定，請在 LINE 聊天室輸入「進度」。',

  'accountPage.add': '新增綁定學生',
  'accountPage.addHow': '在 LINE 聊天室接著做：打開聊天室，送出已經填好的「{word}」。',
  'accountPage.addNoLink': '請在 LINE 打開學校的官方帳號，輸入「{word}」。',
  'accountPage.addOpen': '打開 LINE 聊天室',
  'accountPage.addQr': '打開 LINE 聊天室的 QR Code，已填好「{word}」',
  'accountPage.addScan': '用電腦的話，請用手機掃描這個 QR Code。',
  'accountPage.wordAdd': '新增綁定學生',

  'accountPage.forms': '申請書',
  'accountPage.noForms': '目前沒有申請書。',
  'accountPage.formOf': '第 {number} 號申請',
  'accountPage.formFacts': '{at} 送出，{count} 位學生',
  'accountPage.formDownload': '下載第 {number} 號申請書（PDF）',

  'accountPage.leave': '請假紀錄',
  'accountPage.noLeave': '目前沒有假單。',
  'accountPage.leaveHow': '要請假、再請一次或修改後重送，請在 LINE 聊天室輸入「請假」或「我的假單」。',
  'accountPage.leaveOlder': '較早的 {count} 張假單',
  'accountPage.leaveDetail': '看詳情',
  'accountPage.leaveCancelDone': '✓ 假單已取消，學校會知道。',
  'accountPage.leaveAskCancelDone': '✓ 已請學校同意取消，結果會通知您。同意以前，假單還是有效。',
  'accountPage.leaveRemindDone': '✓ 已提醒學校看這張假單。急事請直接打電話給學校。',
  'accountPage.leaveContradictDone': '✓ 已告訴學校這張假單內容不對，學校會聯絡您。',
  'accountPage.leaveChanged': '這張假單剛有變動，沒有照您按的做。請看下面現在的狀態，需要的話再按一次。',
  'accountPage.leaveRefused': '這張假單現在不能這樣做。請看下面現在的狀態，有疑問請打電話給學校。',
  'accountPage.leaveRemindedAlready': '兩小時內已經提醒過了。急事請直接打電話給學校。',

  'accountPage.language': '語言',
  'accountPage.languageHow': '帳號的網頁和信件用這個語言。聊天室的語言，請在 LINE 輸入「語言」更改。',
  'accountPage.languageDone': '✓ 之後帳號的網頁和信件都用中文。',

  'accountPage.lines': '連結的 LINE',
  'accountPage.linesHow': '通知傳到這些 LINE，在那裡也看得到申請。不是您的，請馬上解除，並更改密碼。',
  'accountPage.noLines': '目前沒有連結 LINE，通知只寄到電子信箱。',
  'accountPage.lineName': 'LINE（識別碼末 4 碼 {tail}）',
  'accountPage.lineSince': '{at} 起，收到第 {numbers} 號申請的通知',
  'accountPage.lineUntil': '用驗證碼打開的，{at} 以前看得到申請',
  'accountPage.lineUsed': '最近使用：{at}',
  'accountPage.untie': '解除這支 LINE',
  'accountPage.untieSure': '解除以後，那裡看不到申請，也不會再收到通知，改用電子信箱通知您。',
  'accountPage.untieNow': '確定解除',
  'accountPage.untieDone': '✓ 已解除那支 LINE，也寄了一封信到您的信箱。',

  'accountPage.login': '登入與密碼',
  'accountPage.password': '更改密碼',
  'accountPage.signOut': '登出',
  'accountPage.everywhere': '登出所有裝置',
  'accountPage.everywhereHow': '所有瀏覽器都會登出，包括這一個。下次登入，每個瀏覽器都要再輸入一次驗證碼。',
  'accountPage.everywhereNow': '確定全部登出',
  'accountPage.everywhereDone': '✓ 所有裝置都登出了',
  'accountPage.everywhereNext': '要再使用，請重新登入，會傳驗證碼到您的信箱。',
  'accountPage.logIn': '登入',

  'accountPage.data': '我的資料',
  'accountPage.dataHow': '可以下載這裡保存的、關於您的資料。檔案裡有您的字號和聯絡方式，請收好，不要轉傳。',
  'accountPage.exportPdf': '下載（PDF，方便閱讀）',
  'accountPage.exportJson': '下載（JSON，方便轉到別的系統）',

  'accountPage.delete': '刪除帳號',
  'accountPage.deleteTitle': '刪除家長帳號',
  'accountPage.deleteWhat':
    '刪除以後：\n・核准的綁定馬上撤銷，審核中的申請和假單取消，導師會收到通知\n・您的姓名、字號、聯絡方式、簽名、聊天內容和登入資料都刪除，不能復原\n・連結的 LINE 都解除，之後就像第一次使用',
  'accountPage.deleteStays':
    '依規定留下的：\n・何時、誰處理了什麼的紀錄（沒有姓名和聯絡方式），保存 5 年\n・哪位學生有一筆綁定結束了，保存 30 天\n・已經確認或退回的假單：學校的出缺席紀錄，沒有您的資料\n・學校自己暫停或撤銷過的綁定：原因，和字號的檢查碼，保存到孩子離校\n學校名冊裡登記的聯絡方式由學校管理，請洽學校。',
  'accountPage.deleteCopy': '要留一份資料，請先回到帳號下載。',
  'accountPage.deleteSend': '傳驗證碼到 {to}',
  'accountPage.deleteSent': '驗證碼已傳到 {to}，1 小時內有效。',
  'accountPage.deleteCodeWrong': '驗證碼不對，請照信裡的 6 位數字再輸入一次。還可以試 {left} 次。',
  'accountPage.deleteCodeDead': '這組驗證碼已經失效，請再傳一組新的。',
  'accountPage.deleteTooSoon': '剛才已經傳過驗證碼，請先看看有沒有收到。{until} 之後可以再傳。',
  'accountPage.deleteTooMany': '驗證碼要求得太多次了，{until} 之後才能再傳。',
  'accountPage.deleteNow': '刪除帳號，不能復原',
  'accountPage.deleted': '✓ 帳號已經刪除',
  'accountPage.deletedHow': '確認信已寄到您的信箱。要再使用，請在 LINE 輸入「親子綁定」重新申請。',

  'mail.lineUntied.subject': '您的家長帳號解除了一個 LINE',
  'mail.lineUntied.body':
    '您好，剛剛有人登入您的家長帳號，解除了 LINE（識別碼末 4 碼 {tail}）。那裡看不到您的申請，也不會再收到通知。\n\n如果是您本人，不用做任何事。\n如果不是，請馬上登入更改密碼，並打電話告訴學校：\n{link}',
  'mail.deleteCode.subject': '刪除家長帳號的驗證碼',
  'mail.deleteCode.body':
    '您的驗證碼是\n\n{code}\n\n有人登入您的家長帳號，要刪除它。如果是您本人，請在網頁輸入這 6 位數字，1 小時內有效，只能用一次。\n\n如果不是您本人，請不要告訴任何人，馬上登入更改密碼。',
  'mail.accountDeleted.subject': '家長帳號已經刪除',
  'mail.accountDeleted.body':
    '您好，您的家長帳號剛剛用驗證碼確認後刪除了。{count, plural, =0 {} other {# 筆綁定或申請已經撤銷或取消，導師會收到通知。}}\n\n您的個人資料已經刪除。何時、誰處理了什麼的紀錄（沒有姓名和聯絡方式），依規定保存 5 年。\n\n要再使用，請在 LINE 聊天室輸入「親子綁定」。\n\n如果不是您本人刪除的，請馬上打電話告訴學校。',
  'notice.accountDeleted':
    '和這支 LINE 連結的家長帳號，剛剛用驗證碼確認後刪除了，綁定也結束了。\n如果不是您本人，請馬上打電話告訴學校。',
};
