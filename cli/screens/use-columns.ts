import { useStdout } from 'ink'
import { useEffect, useState } from 'react'

/** Lines longer than this are hard to read, however wide the terminal is. */
const widest = 100

/** The columns to use, also after the window changed. */
export function useColumns(): number {
  const { stdout } = useStdout()
  const [columns, setColumns] = useState(stdout.columns)
  useEffect(() => {
    const resized = () => setColumns(stdout.columns)
    stdout.on('resize', resized)
    return () => void stdout.off('resize', resized)
  }, [stdout])
  return Math.min(columns, widest)
}
