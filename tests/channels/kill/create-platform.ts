import { createServer } from 'node:http'
import { z } from 'zod'

/** A part that arrived. */
export interface Arrival {
  id: string
  replyTo: string
  conversation: string
}

const partSchema = z.object({ id: z.string(), replyTo: z.string(), conversation: z.string() })

/**
 * The platform: it takes a few milliseconds, is sometimes too busy (and then certainly has nothing), and now and then
 * breaks the connection after it has taken a message.
 * @param idempotent whether it recognises a part that comes again
 */
export async function createPlatform(idempotent: boolean, random: () => number) {
  const arrivals: Arrival[] = []
  const known = new Set<string>()
  let recognised = 0
  let refused = 0
  let broken = 0
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const before = 5 * random()
      setTimeout(() => {
        if (random() < 0.02) {
          refused++
          response.writeHead(429, { 'Retry-After': '0' }).end()
          return
        }
        const part = partSchema.parse(JSON.parse(body))
        if (idempotent && known.has(part.id)) recognised++
        else arrivals.push(part)
        known.add(part.id)
        setTimeout(() => {
          if (random() < 0.005) {
            broken++
            request.socket.destroy()
          } else response.end('{}')
        }, 5 * random())
      }, before)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    arrivals,
    counts: () => ({ recognised, refused, broken }),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
