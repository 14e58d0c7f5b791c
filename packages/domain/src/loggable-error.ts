const longestMessage = 300;

/**
 * What a log may say about an error: its kind, its message without what somebody may have typed, and where it came
 * from. Messages quote: the value that a query could not read, the text that is no JSON, the address that a mail server
 * refused.
 */
export function loggableStack(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? [];
  return [`${error.name}: ${loggableMessage(error)}`, ...frames].join('\n');
}

/** Its code and message in one line, without what they quote. */
export function loggableMessage(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  const named = [code, constraint].filter((name) => typeof name === 'string' && !error.message.includes(name));
  return [...named, withoutQuotes(error.message)].join(' ').slice(0, longestMessage);
}

function withoutQuotes(message: string): string {
  return message
    .replace(/(["'`]).*\1/gs, '$1…$1')
    .replace(/[^\s<>]+@[^\s<>]+/g, '…@…')
    .replace(/\s+/g, ' ')
    .trim();
}
