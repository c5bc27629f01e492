import { parseMail } from '../../../channels/email/parse-mail.ts'
import { readMail } from '../../../channels/email/read-mail.ts'

const ours = ['vragen@gemeente.example']

/** What is taken in of a mail. */
export async function read(raw: string | Buffer, isTooLarge = false) {
  const envelope = { place: '7:1', receivedAt: 0, isTooLarge }
  return readMail(await parseMail(Buffer.from(raw)), envelope, ours)
}

/** The message that a mail becomes. */
export async function readMessage(raw: string, isTooLarge = false) {
  const result = await read(raw, isTooLarge)
  if (result.kind === 'silence') throw new Error(`No answer: ${result.reason}`)
  return result.message
}
