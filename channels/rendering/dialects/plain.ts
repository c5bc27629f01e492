import type { Dialect } from '../../channel-limits.ts'
import { linkAddress } from '../link-address.ts'

const same = (text: string) => text

/** Text without any markup: Messenger, Instagram, Mastodon, e-mail, and where another dialect is refused. */
export const plainDialect: Dialect = {
  escape: same,
  strong: same,
  emphasis: same,
  code: same,
  link: (inner, url) => {
    const address = linkAddress(url, inner)
    return address === undefined ? inner : `${inner} (${address})`
  },
  heading: same,
  bullet: '- ',
}
