/** @jsxImportSource react */
import { renderToString } from 'ink'
import type { PresentedReply } from '../ask/present-reply.ts'
import { ReplyView } from './ReplyView.tsx'

/** A reply as styled text (ANSI escape codes) of at most so many columns. */
export function renderReply(reply: PresentedReply, columns: number): string {
  return renderToString(<ReplyView reply={reply} width={columns} />, { columns })
}
