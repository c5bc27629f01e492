import { type RawData, WebSocket } from 'ws'

interface StreamOptions {
  /** The address of the streaming server, without a slash at the end. */
  streamingUrl: string
  accessToken: string
  /** Called when the connection stands, and for every notification. */
  ring: () => void
  /** Ends it. */
  signal: AbortSignal
}

/** How long a connection may take to come about, and how often it is tried whether it still lives: milliseconds. */
const handshakeTimeout = 10_000
const heartbeat = 30_000

/**
 * Listens to the notifications of our account (docs.joinmastodon.org, "Streaming API methods", `user:notification`).
 * Only a doorbell: what happened is read from the REST API, in order, from where we were. masto's own streaming client
 * does not notice a line that went dead, and cannot be stopped while it connects.
 * @returns when the connection has ended
 * @throws when it did not come about, or broke
 */
export function followStream({ streamingUrl, accessToken, ring, signal }: StreamOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve()
    const socket = new WebSocket(`${streamingUrl}/api/v1/streaming?stream=user:notification`, {
      headers: { Authorization: `Bearer ${accessToken}` },
      handshakeTimeout,
      maxPayload: 1_000_000,
    })
    const stopBeating = keepAlive(socket)
    const stop = () => socket.terminate()
    signal.addEventListener('abort', stop)
    let failure: Error | undefined
    socket.on('open', ring)
    socket.on('message', (message: RawData) => {
      if (isNotification(message)) ring()
    })
    socket.on('error', (error) => {
      failure = error
    })
    socket.on('close', () => {
      stopBeating()
      signal.removeEventListener('abort', stop)
      if (failure && !signal.aborted) reject(failure)
      else resolve()
    })
  })
}

/** Cuts off a connection from which nothing comes any more, not even the answer to a ping. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true
  for (const event of ['message', 'ping', 'pong'])
    socket.on(event, () => {
      isAlive = true
    })
  const timer = setInterval(() => {
    if (socket.readyState !== WebSocket.OPEN) return
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, heartbeat)
  return () => clearInterval(timer)
}

function isNotification(message: RawData): boolean {
  try {
    const event: unknown = JSON.parse(Buffer.isBuffer(message) ? message.toString('utf8') : '')
    return typeof event === 'object' && event !== null && 'event' in event && event.event === 'notification'
  } catch {
    return false
  }
}
