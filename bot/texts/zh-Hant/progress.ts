/** What a guardian does about what they have sent, and what others are told of it. */
export const progress: Readonly<Record<string, string>> = {
  'progress.ofApplication': '第 {number} 號申請',
  'progress.suspended': '學校暫停了這一筆，詳情請洽學校。',
  'progress.endedByYou': '您已結束這一筆綁定。',
  'progress.endedBySchool': '學校結束了這一筆綁定，詳情請洽學校。',
  'progress.studentLeft': '孩子已不在這一班的名冊裡，請洽學校。',
  'progress.edit': '✎ 修改',
  'progress.cancel': '🗑 取消申請',
  'progress.end': '結束綁定',
  'progress.stage.sent': '送出申請',
  'progress.stage.reviewed': '導師審核',
  'progress.stage.account': '帳號建立',
  'progress.stage.login': '首次登入',
  'progress.done': '{stage} ✓',
  'progress.then': '{before} → {next}',
  'progress.add': '＋新增綁定學生',
  'progress.signOut': '登出服務',
  'progress.untie': '解除',
  'progress.erase': '註銷全部紀錄',
  'progress.more': '還可以輸入：新增綁定學生、登出服務、解除、註銷全部紀錄。',
  'progress.offerMobile': '驗證手機，之後也可用手機查詢。請輸入「驗證手機」。',
  'progress.verifyMobile': '驗證手機',
  'resume.progress': '回到申請進度',
  'progress.whereabouts': '申請進度',
  'progress.home': '要看申請，請輸入「進度」；要做親子綁定，請輸入「親子綁定」。',
  'progress.homeInvalid': '沒有看懂。要看申請，請輸入「進度」；要看用法，請輸入「說明」。',
  'progress.unknownHere':
    '這支 LINE 目前沒有可以看的申請。要申請，請輸入「親子綁定」；用別支手機申請過的，也可以在這裡查。',
  'progress.outHere': '這支手機已經登出，看進度要先用驗證碼確認是您本人。',
  'progress.askContact': '請輸入申請時驗證過的電子信箱或手機號碼，會傳驗證碼給您。\n例：name@example.com',
  'progress.askEmail': '請輸入申請時驗證過的電子信箱，會傳驗證碼給您。\n例：name@example.com',
  'progress.codeSent': '如果 {to} 是申請時驗證過的，驗證碼已經傳出，1 小時內有效。',
  'progress.askCode': '請輸入傳到 {to} 的 6 位數字驗證碼。',
  'progress.codeTooSoon': '剛才已經傳過驗證碼，請先看看有沒有收到。{until} 之後可以重新取得。',
  'progress.noMobile': '沒有需要驗證的手機號碼。',
  'progress.noProvenContact': '這筆申請沒有驗證過的信箱或手機，請打電話請學校處理。',
  'progress.proven': '✓ 驗證成功。12 小時內，在這裡也看得到進度。',
  'progress.mobileProven': '✓ 手機驗證成功，之後換手機也可以用它查詢進度。',
  'progress.offerMove': '以後的通知改傳到這支手機？',
  'progress.moveHere': '改傳到這支手機',
  'progress.moveNot': '不用改',
  'progress.moved':
    '{count, plural, =0 {已經不能從這支手機改了（超過查詢的時間），沒有變更。請輸入「進度」再驗證一次。} other {✓ 好的，# 筆申請以後的通知都傳到這裡。原來的手機會收到一則說明。}}',
  'progress.notMoved': '好的，通知還是傳到原來的地方。',
  'progress.kept': '好的，沒有任何變更。',
  'progress.keep': '先不要',
  'progress.confirmCancel': '要取消這一筆申請嗎？導師不會再審核它。',
  'progress.sureCancel': '確定取消',
  'progress.cancelled': '✓ 已取消這一筆申請。之後可以再申請。',
  'progress.confirmEnd':
    '要結束這一筆綁定嗎？結束後馬上停用，並通知導師；要再綁定，得重新申請。\n會先傳驗證碼，確認是您本人。',
  'progress.sureEnd': '確定，傳驗證碼',
  'progress.ended': '✓ 已結束這一筆綁定，馬上停用，也會通知導師。',
  'progress.changed': '這一筆剛才有變動，這次沒有變更。目前的狀態請看「進度」。',
  'progress.notYours': '找不到這一筆，沒有變更任何內容。要看您的申請，請輸入「進度」。',
  'progress.nothingToErase': '沒有可以註銷的紀錄。核准的綁定，請在「進度」裡按「結束綁定」。',
  'progress.confirmErase':
    '要註銷 {count} 筆申請中、不通過、已取消的紀錄嗎？這些個人資料會馬上刪除，不能復原；核准的不受影響。',
  'progress.sureErase': '確定註銷',
  'progress.erased':
    '{count, plural, =0 {沒有可以註銷的紀錄了（剛才已經有人處理），沒有變更。} other {✓ 已註銷 # 筆，個人資料刪除了。只留下何時、由誰註銷的處理紀錄（沒有個資），依規定保存 5 年。}}',
  'progress.signedOut':
    '✓ 已登出這支手機。之後查進度、請假、用帳號，都要再輸入一次驗證碼。\n通知還是會傳到這裡；要停止通知，請輸入「解除」。',
  'progress.confirmUntie':
    '要解除這支 LINE 嗎？之後這裡看不到申請，也不會再收到通知，只用電子信箱通知；沒有信箱的申請，就不會有通知。',
  'progress.sureUntie': '確定解除',
  'progress.untied':
    '{count, plural, =0 {這支 LINE 沒有連著任何申請，不需要解除。} other {✓ 已解除，# 筆申請不再連著這支 LINE。要再查詢，請輸入「進度」，用驗證碼確認。}}',
  'binding.amending': '修改第 {number} 號申請。請按 ✎ 改要改的部分，再簽署送出；沒有送出，就不會變更。',
  'binding.amendLeft': '已放棄修改，第 {number} 號申請維持原來的樣子，導師照樣審核。',
  'binding.amendNotAnew':
    '現在是修改第 {number} 號申請，不能重新開始。請按 ✎ 改要改的部分；不改了，請輸入「取消」。',
  'binding.notAmended':
    '這一筆不能修改了（可能已經審核、取消，或孩子已離校）。要看目前的狀態，請輸入「進度」。',
  'binding.amended':
    '修改已送出（第 {number} 號申請），導師會知道改了什麼。{hidden, plural, =0 {} other {\n有 # 位孩子沒有新增，可能已經有人申請或綁定過，請洽導師確認。}}',
  'binding.amendedNothing':
    '已送出（第 {number} 號申請），內容和原來一樣，沒有變更。{hidden, plural, =0 {} other {\n有 # 位孩子沒有新增，可能已經有人申請或綁定過，請洽導師確認。}}',
  'binding.amendLost':
    '在您修改的時候，這份申請已經審核或變動過，以它為準，這次的修改沒有送出。目前的狀態如下；還在審核的，可以再按 ✎ 修改。',
  'binding.amendCollides':
    '這次沒有變更。用這個字號，可能已經有人為這位孩子申請或綁定過，請洽導師確認，或按 ✎ 改回來。',
  'change.RELATION': '關係',
  'change.NAME': '家長姓名',
  'change.NATIONAL_ID': '家長字號',
  'change.MOBILE': '手機',
  'change.EMAIL': '電子信箱',
  'field.changed': '已修改',
  'teacher.changedAt': '{at}：{what}',
  'teacher.changed': '{student} 的申請，家長剛才修改過，這次沒有變更。請先看詳情再決定。',
  'notice.changed':
    '{count, plural, =1 {家長更動了 1 筆親子綁定：} other {家長更動了 # 筆親子綁定：}}{pupils}。\n{where}',
  'notice.seePending': '輸入「待審核」就可以看名單。',
  'notice.seeClass': '輸入「我的班級」就可以看全班的綁定。',
  'notice.changedOne': '{pupil} 已修改（{what}）',
  'notice.withdrawnOne': '{pupil} 取消申請',
  'notice.endedOne': '{pupil} 結束綁定',
  'notice.openedElsewhere':
    '有人用驗證碼，在另一支 LINE 查看了您的第 {numbers} 號申請。\n如果不是您本人，請馬上打電話告訴學校。',
  'notice.movedAway':
    '您的第 {numbers} 號申請，以後的通知改傳到另一支 LINE，這裡不會再收到。\n如果不是您本人改的，請馬上打電話告訴學校。',
  'mail.ended.subject': '親子綁定已結束',
  'mail.ended.body':
    '您好，您有一筆親子綁定，剛剛在 LINE 用驗證碼確認後結束了，馬上停用。家長帳號和其他綁定沒有變更。\n\n如果不是您本人結束的，請馬上打電話告訴學校。',
  'mail.staffChanged.subject': '{count, plural, other {家長更動了 # 筆親子綁定}}',
  'mail.staffChanged.body':
    '老師您好，\n\n家長修改、取消或結束了 {count} 筆貴班的親子綁定。\n\n{how}\n\n登入一次以後，這些會直接在 LINE 通知您。',
  'progress.form': '下載申請書',
};
