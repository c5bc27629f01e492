import { z } from 'zod'
import type { MessageContent, UnsupportedKind } from '../channel.ts'

const unsupportedKind = z.enum([
  'image',
  'audio',
  'video',
  'file',
  'sticker',
  'location',
  'contact',
  'too-large',
  'other',
]) satisfies z.ZodType<UnsupportedKind>

/** A message's content as the inbox keeps it. */
export const messageContentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string(), attachments: z.array(unsupportedKind).default([]) }),
  z.object({ kind: z.literal('option'), value: z.string() }),
  z.object({ kind: z.literal('start') }),
  z.object({ kind: z.literal('unsupported'), what: unsupportedKind }),
  z.object({ kind: z.literal('stop') }),
]) satisfies z.ZodType<MessageContent>
