/** Where faults go that nobody asked to hear of. */
export function reportFault(error: unknown, requestId: string): void {
  // biome-ignore lint/suspicious/noConsole: a fault that nobody asked to hear of must still be seen
  console.error(`onhand-server: request ${requestId} failed:`, error);
}
