import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/**
 * A line between browser and product that counts what comes down it, headers and socket included. The browser itself
 * keeps silent about an answer that a page stopped reading, and that is how SvelteKit reads the data of a next page.
 */
export class CountedLine {
  readonly origin: string;
  bytes = 0;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async open(port: number): Promise<CountedLine> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const line = new CountedLine(server);
    server.on('connection', (browser) => {
      const product = connect(port, '127.0.0.1');
      browser.pipe(product).pipe(browser);
      product.on('data', (chunk) => (line.bytes += chunk.length));
      browser.on('error', () => product.destroy());
      product.on('error', () => browser.destroy());
    });
    return line;
  }

  close(): void {
    this.#server.close();
  }
}
