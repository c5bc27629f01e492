export interface BenchLoopOptions { content?: string }
export async function runBenchLoop(_options: BenchLoopOptions): Promise<void> {}
