import { once } from 'node:events'
import { type AddressInfo, type Server, type Socket } from 'node:net'
import hoodiecrow, { type Mailbox } from 'hoodiecrow-imap'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

/** A mail that was handed in. */
export interface SentMail {
  /** Empty for `MAIL FROM:<>`. */
  envelopeFrom: string
  to: string[]
  raw: string
  mail: ParsedMail
}

/** What the SMTP server does with the next mail: an answer of its own at a step, or hanging up. */
export interface SmtpFailure {
  at: 'connect' | 'mail' | 'recipient' | 'data'
  /** With a code it answers that; without one it breaks the connection. */
  code?: number
  text?: string
}

const user = 'vragen@gemeente.example'
const password = 'geheim'

/** A real IMAP server and a real SMTP server, on ports of this machine. Stop them after the test. */
export async function startMailServer() {
  const smtp = await startSmtp()
  let imap = await startImap()
  return {
    smtp,
    get mailbox(): Mailbox {
      return imap.mailbox()
    },
    /** Someone's mail arrives. */
    deliver: (raw: string | Buffer, receivedAt?: Date) => imap.deliver(raw, receivedAt),
    /** Every command and every piece of a mail that was asked for. */
    get fetched() {
      return imap.fetched
    },
    /** Breaks every connection with the mailbox. */
    dropConnections: () => imap.dropConnections(),
    stopImap: () => imap.stop(),
    /** At the same port, with the same mail. */
    async restartImap(change: (mailbox: Mailbox) => void = () => undefined): Promise<void> {
      const { port } = imap
      const before = imap.mailbox()
      imap = await startImap(port, before)
      change(imap.mailbox())
    },
    get environment() {
      return {
        EMAIL_ADDRESS: user,
        EMAIL_IMAP_HOST: '127.0.0.1',
        EMAIL_IMAP_PORT: String(imap.port),
        EMAIL_IMAP_TLS: 'geen',
        EMAIL_IMAP_PASSWORD: password,
        EMAIL_SMTP_HOST: '127.0.0.1',
        EMAIL_SMTP_PORT: String(smtp.port),
        EMAIL_SMTP_TLS: 'geen',
      }
    },
    async stop(): Promise<void> {
      await Promise.all([imap.stop(), smtp.stop()])
    },
  }
}

async function startImap(port = 0, before?: Mailbox) {
  const fetched: string[] = []
  const storage = before
    ? { uidvalidity: before.uidvalidity, uidnext: before.uidnext, messages: before.messages }
    : { uidvalidity: 7, messages: [] }
  const imap = hoodiecrow({
    plugins: ['ID', 'IDLE', 'SASL-IR', 'AUTH-PLAIN', 'LITERALPLUS', 'XOAUTH2'],
    users: { [user]: { password, xoauth2: { accessToken: 'sleutel', sessionTimeout: 3_600_000 } } },
    storage: { INBOX: storage },
  })
  // Its own version first takes the mail apart, and breaks on a broken one.
  imap.fetchHandlers['BODY.PEEK'] = (_, message, query) => {
    if (query.section?.length !== 0) throw new Error('Only whole mails are asked for.')
    const partial: unknown = Reflect.get(query, 'partial')
    const [start = 0, length = Infinity] = Array.isArray(partial) ? partial.map(Number) : []
    if (Array.isArray(partial)) partial.length = 1
    fetched.push(`${message.uid}:${length}`)
    return { type: 'LITERAL', value: message.raw.slice(start, start + length) }
  }
  const { stop, sockets } = await listen(imap.server, port)
  return {
    port: portOf(imap.server),
    fetched,
    mailbox: () => imap.getMailbox('INBOX'),
    deliver: (raw: string | Buffer, receivedAt = new Date()) =>
      imap.appendMessage('INBOX', [], receivedAt, Buffer.from(raw).toString('latin1')).message,
    dropConnections: () => sockets.forEach((socket) => socket.destroy()),
    stop,
  }
}

async function startSmtp() {
  const sent: SentMail[] = []
  const failures: SmtpFailure[] = []
  const refusal = (at: SmtpFailure['at']) => (failures[0]?.at === at ? failures.shift() : undefined)
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password: given }, _, callback) =>
      username === user && given === password
        ? callback(null, { user: username })
        : callback(Object.assign(new Error('wrong'), { responseCode: 535 })),
    onConnect: (session, callback) => answer(refusal('connect'), session.id, callback),
    onMailFrom: (_, session, callback) => answer(refusal('mail'), session.id, callback),
    onRcptTo: (_, session, callback) => answer(refusal('recipient'), session.id, callback),
    onData(stream, session, callback) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => void store(Buffer.concat(pieces), session.envelope, session.id, callback))
    },
  })
  const { stop, sockets } = await listen(smtp.server, 0)

  /** Without a code the line goes dead in the middle of the step. */
  function answer(
    failure: SmtpFailure | undefined,
    _: string,
    callback: (error?: Error | null) => void,
  ): void {
    if (!failure) return callback()
    if (failure.code === undefined) return sockets.forEach((socket) => socket.destroy())
    callback(Object.assign(new Error(failure.text ?? 'refused'), { responseCode: failure.code }))
  }

  async function store(
    bytes: Buffer,
    { mailFrom, rcptTo }: { mailFrom: false | { address: string }; rcptTo: { address: string }[] },
    id: string,
    callback: (error?: Error | null) => void,
  ): Promise<void> {
    const failure = refusal('data')
    if (failure) return answer(failure, id, callback)
    sent.push({
      envelopeFrom: mailFrom ? mailFrom.address : '',
      to: rcptTo.map(({ address }) => address),
      raw: bytes.toString('latin1'),
      mail: await simpleParser(bytes),
    })
    callback()
  }

  return { port: portOf(smtp.server), sent, failNext: (failure: SmtpFailure) => failures.push(failure), stop }
}

async function listen(server: Server, port: number) {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    sockets,
    async stop(): Promise<void> {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      sockets.forEach((socket) => socket.destroy())
      await closed
    },
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}
