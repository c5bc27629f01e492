import { z } from 'zod'

const phrase = z.string().trim().min(1).max(80)

/** A word or short phrase; with `bij` it counts only when one of those words stands in the same text. */
const member = z.union([phrase, z.strictObject({ woord: phrase, bij: z.array(phrase).min(1) })])

/**
 * One concept of `synoniemen.yaml`: the words that askers and organisations use for one thing. See the README,
 * "Woorden van vragers".
 */
export const conceptSchema = z.strictObject({
  /** The official word; the concept's name. */
  begrip: phrase,
  taal: z.enum(['nl', 'en']).default('nl'),
  /** Mean the same; work both ways, in a question and in an article. */
  woorden: z.array(member).default([]),
  /** One way: heard in a question they mean the concept, in an article they prove nothing. */
  spreektaal: z.array(member).default([]),
  /** Not the same, but articles about it often answer: a lower weight, both ways. */
  verwant: z.array(member).default([]),
  /** Abbreviations: both ways. */
  afkortingen: z.array(member).default([]),
})

export type Concept = z.infer<typeof conceptSchema>
export type Member = z.infer<typeof member>
