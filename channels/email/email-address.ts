import { z } from 'zod'

/** Where and how to answer by e-mail. */
export const emailAddressSchema = z.object({
  /** Whom to write to. */
  to: z.string().min(3),
  /** The same person, as they are counted (see `countedAs`). */
  sender: z.string(),
  /** Of the question, as it was. */
  subject: z.string(),
  /** The Message-IDs of the thread, the question's own last. */
  references: z.array(z.string()),
})

export type EmailAddress = z.infer<typeof emailAddressSchema>

/**
 * An address that we dare to put in a header and a command: no quotes, no comments, nothing that could end a line. Other
 * addresses exist on paper (RFC 5321, section 4.1.2) and are not answered.
 */
export function isPlainAddress(address: string): boolean {
  return (
    address.length <= 254 &&
    /^[^\s\p{C}"(),:;<>@[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u.test(
      address,
    )
  )
}

/** Addresses that reach one mailbox count as one: capitals and what follows a plus sign make no difference. */
export function countedAs(address: string): string {
  return address.toLowerCase().replace(/\+[^@]*(?=@)/, '')
}
