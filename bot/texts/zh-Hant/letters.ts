/** Emails and text messages. */
export const letters: Readonly<Record<string, string>> = {
  'mail.code.subject': '親子綁定驗證碼',
  'mail.code.body':
    '您的驗證碼是\n\n{code}\n\n請在 LINE 聊天室輸入這 6 位數字，1 小時內有效，只能用一次。請不要告訴任何人，學校也不會向您要。\n\n如果不是您本人要求的，不用理會這封信。',
  'mail.progressCode.subject': '查看申請進度的驗證碼',
  'mail.progressCode.body':
    '您的驗證碼是\n\n{code}\n\n有人要在一支 LINE 上，用這個信箱查看親子綁定的申請。如果是您本人，請在 LINE 聊天室輸入這 6 位數字，1 小時內有效，只能用一次。\n\n如果不是您本人，請不要告訴任何人，學校也不會向您要。',
  'mail.endCode.subject': '結束綁定的驗證碼',
  'mail.endCode.body':
    '您的驗證碼是\n\n{code}\n\n輸入以後，一筆親子綁定會馬上結束，不能復原。如果是您本人要結束的，請在 LINE 聊天室輸入這 6 位數字，1 小時內有效，只能用一次。\n\n如果不是您本人，請不要告訴任何人，並馬上打電話告訴學校。',
  'mail.staffCode.subject': '教師登入驗證碼',
  'mail.staffCode.body':
    '您的教師登入驗證碼是\n\n{code}\n\n請在 LINE 聊天室輸入這 6 位數字，1 小時內有效，只能用一次。請不要告訴任何人。\n\n如果不是您本人要求的，請告知貴校資訊組長。',
  'mail.approved.subject': '親子綁定已核准',
  'mail.approved.body':
    '您好，您申請的親子綁定已經核准：\n\n{children}\n\n{account}\n\n如果您沒有申請過，請立刻告知學校。',
  'mail.accountMade':
    '家長帳號也建立好了。\n帳號：{email}\n首次密碼：您身分證或居留證字號的末 6 碼，14 天內有效，第一次登入要改成自己的密碼。\n登入網頁：{link}',
  'mail.accountAsBefore': '家長帳號和以前一樣，沒有變更。',
  'mail.received.subject': '已收到您的親子綁定申請（編號 {number}）',
  'mail.received.body':
    '您好，已收到您的親子綁定申請，編號 {number}：\n\n{children}\n\n送出資料不等於完成綁定：導師審核好，會在 LINE 和這個信箱通知您。要看進度，請在 LINE 聊天室輸入「進度」。\n\n如果您沒有申請過，請立刻告知學校。',
  'mail.rejected.subject': '親子綁定沒有通過，可以修改後重送',
  'mail.rejected.body':
    '您好，{child}（{school}）的親子綁定沒有通過。\n\n原因：{reason}\n\n要修改後重送，請在 LINE 聊天室輸入「進度」，按「修改後重送」：填過的資料都還在，改好再送出就可以。有疑問請洽學校。',
  'mail.otherGuardian.subject': '您的孩子多了一位綁定的家長',
  'mail.otherGuardian.body':
    '您好，{child}多了一位綁定的家長（{relation}），導師已經核准。\n\n如果不是您的家人，請馬上打電話告訴學校。',
  'mail.lineTied.subject': '您的家長帳號連結了另一個 LINE',
  'mail.lineTied.body':
    '您好，您的家長帳號連結了另一個 LINE，之後那裡也會收到通知。\n\n如果是您本人換了手機，不用做任何事。\n如果不是，請馬上打電話告訴學校。',
  'mail.knownContact.subject': '有人為您的孩子申請親子綁定',
  'mail.knownContact.body':
    '您好，學校登記的聯絡方式裡有這個信箱，所以通知您：\n\n有人剛剛為 {child}（{school}）申請親子綁定，正等待導師審核。\n\n如果是您或家人申請的，不用做任何事。\n如果不是，請馬上打電話告訴學校。',
  'mail.foot': '這封信由學校的親子綁定服務自動寄出，請不要直接回信。',
  'sms.endCode': '【結束親子綁定】驗證碼 {code}，輸入後綁定馬上結束。請勿告訴任何人。',
  'sms.code': '【親子綁定】驗證碼 {code}，1 小時內有效。請勿告訴任何人。',
  'mail.accountUsed.subject': '有人用您的身分證或居留證字號申請親子綁定',
  'mail.accountUsed.body':
    '您好，您有家長帳號，所以通知您：\n\n有人剛剛用您的身分證或居留證字號，和另一個聯絡方式，申請親子綁定，正等待導師審核。您的帳號沒有任何變更。\n\n如果是您本人換了信箱或手機，不用做任何事。\n如果不是，請馬上打電話告訴學校。',
  'sms.knownContact': '【親子綁定】有人為您的孩子{child}申請綁定。不是家人請告訴學校。',
  'mail.staffWaiting.subject': '{count, plural, =0 {有家長請您確認名冊} other {有 # 筆親子綁定等您審核}}',
  'mail.staffWaiting.body':
    '老師您好，\n\n{count, plural, =0 {有家長說孩子不在學校名冊裡，請確認名冊。} other {有 # 筆親子綁定正等您審核。}}\n\n{how}\n\n登入一次以後，新的申請會直接在 LINE 通知您。',
  'mail.openLink': '請用手機打開這個連結，在 LINE 送出「教師登入」：\n{link}',
  'mail.openChat': '請在 LINE 打開學校的官方帳號，輸入「教師登入」。',
  'mail.pageCode.subject': '開啟網頁的驗證碼',
  'mail.pageCode.body':
    '您的驗證碼是\n\n{code}\n\n有人要在另一個瀏覽器打開您 LINE 聊天室裡的連結。如果是您本人，請在網頁輸入這 6 位數字，1 小時內有效，只能用一次。\n\n如果不是您本人，不用理會這封信，也請不要把連結轉給別人。',
  'mail.stopped.subject': '關於親子綁定的通知',
  'mail.stopped.body': '您好，\n\n{what}',
  'mail.staffEndAsked.subject': '導師請您看 {count} 筆親子綁定',
  'mail.staffEndAsked.body':
    '您好，\n\n導師請您看 {count} 筆已核准的親子綁定，考慮暫停或撤銷。\n\n{how}\n\n登入後輸入「綁定管理」就可以處理。',
  'mail.loginCode.subject': '登入家長帳號的驗證碼',
  'mail.loginCode.body':
    '您的驗證碼是\n\n{code}\n\n有人用您的信箱和密碼，在新的瀏覽器登入家長帳號。如果是您本人，請在網頁輸入這 6 位數字，1 小時內有效，只能用一次。\n\n如果不是您本人，代表有人知道您的密碼：請不要把驗證碼告訴任何人，並馬上在這裡按「忘記密碼」，設定新的密碼：\n{link}',
  'mail.resetCode.subject': '設定新密碼的驗證碼',
  'mail.resetCode.body':
    '您的驗證碼是\n\n{code}\n\n有人要為您的家長帳號設定新密碼。如果是您本人，請在網頁輸入這 6 位數字，1 小時內有效，只能用一次。請不要告訴任何人。\n\n如果不是您本人，不用理會這封信，密碼沒有變更。',
  'mail.passwordChanged.subject': '家長帳號的密碼已經更改',
  'mail.passwordChanged.body':
    '您好，您的家長帳號剛剛改了密碼，其他裝置都已登出。\n\n如果是您本人，不用做任何事。\n如果不是，請馬上在這裡按「忘記密碼」，設定新的密碼，並打電話告訴學校：\n{link}',
  'mail.loginsFailed.subject': '有人試著登入您的家長帳號',
  'mail.loginsFailed.body':
    '您好，剛才有人連續 {count} 次用不對的密碼登入您的家長帳號，沒有成功。為了保護您，新的瀏覽器要等 15 分鐘才能再試。\n\n如果是您本人想不起密碼，請在這裡按「忘記密碼」：\n{link}\n\n如果不是，請不要把密碼或驗證碼告訴任何人。',
  'mail.noAccount':
    '這次沒有建立家長帳號；進度、請假都可以在 LINE 聊天室使用。要用網頁的家長帳號，請洽貴校資訊組長。',
  'mail.emailReplaced.subject': '您的親子綁定申請改用別的信箱',
  'mail.emailReplaced.body':
    '您好，第 {number} 號親子綁定申請剛剛改了電子信箱，之後的結果不會再寄到這裡。\n\n如果是您本人改的，不用做任何事。\n如果不是，請馬上打電話告訴學校。',
};
