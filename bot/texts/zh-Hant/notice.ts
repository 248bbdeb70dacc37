/** What is said beside a question, and by push. */
export const notice: Readonly<Record<string, string>> = {
  'notice.approved': '✓ 綁定已核准：{child}（{school}），由{teacher}老師核准。',
  'notice.rejected': '綁定沒有通過。可以修改後重送，或洽學校：',
  'notice.rejectedTitle': '審核結果',
  'notice.phone': '{school} {phone} 📞',
  'notice.noPhone': '{school}（電話請看聯絡簿或學校網站）',
  'notice.eventFailed': '剛才的訊息我們沒能處理，請再傳一次。一直不行的話，請洽學校。',
  'notice.codeMailRefused':
    '⚠ 驗證碼寄不到 {email}，這個信箱收不到信。請看看有沒有打錯，直接輸入正確的信箱就會重寄。',
  'notice.mailRefused':
    '⚠ 通知信寄不到 {email}，這個信箱收不到信。還在審核的申請，輸入「進度」就可以修改信箱；已核准的請洽學校。',
  'notice.oldButton': '這是之前的按鈕，沒有變更任何內容。請回答現在的問題。',
  'notice.finishFirst': '請先完成現在的填寫；要先離開，請輸入「取消」（填過的內容會刪除）。',
  'notice.textOnly': '這裡看不懂貼圖、照片或語音。請用文字回答，或點選按鈕。',
  'notice.updated': '服務剛更新過。您填過的內容都還在，只會再問有變動的部分。',
  'notice.welcomeBack': '歡迎回來，請接著回答。',
  'notice.help':
    '您可以輸入：\n親子綁定：開始綁定\n進度、提醒導師：看申請到哪裡了\n請假、我的假單：請假，看假單、補件\n上一步、重新開始、取消：修改或離開\n繼續：接著填先放著的\n語言、真人：換語言、找學校\n老師請輸入「教師登入」',
  'notice.helpStaff':
    '您可以輸入：\n待審核：看名單\n核准 5 8、不通過 12、詳情 12（數字是座號）\n全部核准：核准「相符」的\n假單、確認 3、退回 9；點名、今日缺席\n代理導師、我的班級、家長 5（誰綁定了 5 號）\n綁定管理（單位管理員）、通知設定\n上一步、取消：返回或離開\n切換家長：改用家長身分\n登出：在這支手機登出教師身分\n語言、真人：換語言、找人協助',
  'notice.progressNone': '還沒有送出過申請。要開始，請輸入「親子綁定」。',

  'notice.progressNotYet': '還沒有送出過申請；正在填的，送出以後這裡就看得到。',
  'notice.human': '要找真人，請打電話給學校：\n{schools}',
  'notice.humanNoSchool': '要找真人，請打電話給孩子的學校，找導師或資訊組長 📞',
  'notice.suspendedButton': '這個按鈕屬於先放著的填寫，這次沒有變更。要接著填，請輸入「{resume}」。',
  'notice.nothingLeft': '沒有先放著的填寫，請回答現在的問題。',
  'notice.lapsed': '先放著的填寫已超過 72 小時，為了保護資料，填過的內容已刪除；送出過的申請不受影響。',
  'notice.languageChosen': '好的，之後用中文回覆您。',
  'notice.chooseLanguage': '🌐 請選擇語言，也可以直接輸入語言名稱。',
  'notice.bindingWaits':
    '{count, plural, =1 {有 1 筆親子綁定還在等您審核：} other {有 # 筆親子綁定還在等您審核，最早的一筆：}}{class} {student}，{relation}申請，{at} 送出。\n輸入「待審核」就可以看名單。',
  'notice.newBinding':
    '{count, plural, =1 {有新的親子綁定待審核：} other {有 # 筆新的親子綁定待審核，最早的一筆：}}{class} {student}，{relation}申請。\n輸入「待審核」就可以看名單。',
  'notice.account':
    '您的家長帳號是電子信箱 {email}，首次密碼是您身分證或居留證字號的末 6 碼，14 天內有效，第一次登入要改成自己的密碼。',
  'notice.leaveIsThere': '不必下載 App、不必登入，直接輸入「請假」就能請假。',
  'notice.logIn': '登入網頁',
  'notice.otherGuardian':
    '有人（{relation}）為{child}申請親子綁定，正等待導師審核。\n如果不是您的家人，請馬上打電話告訴學校。',
  'notice.rosterRequest':
    '有 {count} 位家長說孩子不在名冊裡：{schools}。\n請在伺服器用指令 roster requests 查看，補上名冊後家長會收到通知。',
  'notice.rosterAnswer': '{schools}的名冊已經更新，有您請學校確認的孩子。請輸入「親子綁定」接著填。',
  'notice.reminded': '✓ 已提醒導師：{children}。今天不會再重複提醒。',
  'notice.remindedAdmin': '✓ 已提醒單位管理員：{children}。今天不會再重複提醒。',
  'notice.remindedAlready': '這個上課日已經提醒過了：{children}。急的話，請直接打電話給學校。',
  'notice.remindNobody': '{children}：這一班還沒有導師資料，請打電話給學校。',
  'notice.remindLeft': '{children}：孩子已不在學校的名冊裡，請洽學校。',
  'notice.remindNothing': '目前沒有等待審核的申請，不需要提醒導師。',
  'notice.goOn': '接著填',
  'notice.tooFast':
    '訊息來得太快，我們會依序慢慢處理，一則都不會漏。請等一分鐘，再傳一次訊息，就會看到現在的問題。',
  'notice.pageDone': '✓ 網頁上的資料已收到，還差一步。請在這裡輸入「{word}」，接著完成。',
  'notice.alert.passwordChanged':
    '您家長帳號的密碼剛剛改了，其他裝置都已登出。\n如果不是您本人改的，請馬上在登入頁按「忘記密碼」，並打電話告訴學校。',
  'notice.alert.loginsFailed':
    '剛才有人連續 {count} 次用不對的密碼登入您的家長帳號，沒有成功。\n如果不是您本人，請不要把密碼或驗證碼告訴任何人。',
  'notice.amendOver': '先前改到一半的內容也一起刪除了。',
  'notice.disowned':
    '這支手機現在不能看這些資料了（已登出、解除、改用另一支 LINE、註銷、超過查詢的時間，或學校暫停了綁定）。填到一半的已刪除，沒有送出。',
  'notice.formReady': '申請書準備好了（PDF）。這個連結 15 分鐘內有效，只能用一次：',
  'notice.stopped.SUSPENDED':
    '學校暫停了您第 {number} 號申請裡的一筆綁定。暫停期間看不到孩子的資料，也不能請假。\n原因：{reason}\n有疑問請洽{school}',
  'notice.stopped.APPROVED': '✓ 學校恢復了您的綁定：{child}。功能和以前一樣。',
  'notice.stopped.REVOKED':
    '學校撤銷了您第 {number} 號申請裡的一筆綁定，從現在起看不到孩子的資料，也不能請假。\n原因：{reason}\n有疑問請洽{school}',
  'notice.otherStopped.SUSPENDED':
    '學校暫停了另一位家長（{relation}）和{child}的綁定，您的綁定不受影響。\n有疑問請洽{school}',
  'notice.otherStopped.APPROVED': '學校恢復了另一位家長（{relation}）和{child}的綁定。\n有疑問請洽{school}',
  'notice.otherStopped.REVOKED':
    '學校撤銷了另一位家長（{relation}）和{child}的綁定，您的綁定不受影響。\n有疑問請洽{school}',
  'notice.endAsked': '導師請您看 {count} 筆已核准的綁定，考慮暫停或撤銷：{children}',
  'notice.look': '查看 {name}',
  'notice.humanStaff': '操作上的問題，請洽貴校資訊組長（單位管理員）。家長的電話在「詳情」裡。',
};
