import { open } from "node:fs/promises";

/** The last `most` bytes of a text file, from the first whole line. */
export async function readEnd(path: string, most: number): Promise<string> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const from = Math.max(0, size - most);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(Math.min(size, most)), position: from });
    const text = buffer.toString("utf8", 0, bytesRead);
    return from === 0 ? text : text.slice(text.indexOf("\n") + 1);
  } finally {
    await file.close();
  }
}
