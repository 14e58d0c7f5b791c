import autocannon from 'autocannon';

/** Somebody who does the same thing again as soon as it is answered. */
export interface VirtualUser {
  /** What they send next. */
  next(): autocannon.Request;
  /** Whether this answer is what they asked for. What is wrong counts as an error. */
  isRight(status: number | undefined, body: string): boolean;
}

export interface Loop {
  latenciesMs: number[];
  errors: number;
  firstError: string | undefined;
  seconds: number;
}

/** Lets everyone go round until this many operations are done together. */
export async function closedLoop(origin: string, users: VirtualUser[], operations: number): Promise<Loop> {
  const latenciesMs: number[] = [];
  const waiting = [...users];
  let errors = 0;
  let firstError: string | undefined;
  let [began, ended] = [performance.now(), 0];
  const fault = (what: string) => {
    errors += 1;
    firstError ??= what;
  };

  const setupClient = (client: autocannon.Client) => {
    const user = waiting.shift();
    if (!user) throw new Error('There are more connections than people.');
    client.setRequests([
      {
        setupRequest: (request) => ({ ...request, ...user.next() }),
        onResponse: (status, body) => {
          if (!user.isRight(status, body)) fault(`${status} ${body.slice(0, 300)}`);
        },
      },
    ]);
  };
  await new Promise<void>((resolve, reject) => {
    const run = autocannon(
      {
        url: origin,
        connections: users.length,
        amount: Math.max(operations, users.length),
        sampleInt: 50,
        setupClient,
      },
      (error, result) => {
        if (error) reject(error instanceof Error ? error : new Error(String(error)));
        for (let lost = 0; lost < result.errors; lost += 1) fault('no answer');
        resolve();
      },
    );
    run.on('start', () => (began = performance.now()));
    run.on('response', (_client, _status, _bytes, responseMs) => {
      latenciesMs.push(responseMs);
      ended = performance.now();
    });
  });
  return { latenciesMs, errors, firstError, seconds: (ended - began) / 1000 };
}
