/** @jsxImportSource react */
import { Box, Text } from 'ink'
import type { ReactNode } from 'react'

interface SignedLineProps {
  /** A bullet or a number, with the space behind it. */
  sign: string
  /** What stands behind the sign; what wraps stays clear of it. */
  children: ReactNode
}

/** A line with a bullet or a number in front. */
export function SignedLine({ sign, children }: SignedLineProps) {
  return (
    <Box>
      <Box flexShrink={0}>
        <Text color="cyan">{sign}</Text>
      </Box>
      {children}
    </Box>
  )
}
