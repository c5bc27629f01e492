import { encode } from 'uqr'

interface QrCodeProps {
  /** What a telephone reads. */
  text: string
  /** For who cannot see it: what it is, and where else to find it. */
  description: string
}

/** Light modules around a code (ISO/IEC 18004, section 9.1, "Quiet zone"). */
const border = 4

/** A QR code, drawn in the page: what it holds goes nowhere else. */
export function QrCode({ text, description }: QrCodeProps) {
  const { size, data } = encode(text, { border })
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg
      class="ed-qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={description}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
