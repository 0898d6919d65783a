/** What the page asks of the program that serves it. */
export interface Start {
  service: string;
  token: string;
  root: string;
}

// The token stands behind the #, which browsers do not send; it is taken out of the address line at once.
const token = location.hash.slice(1) || sessionStorage.getItem("token") || "";
sessionStorage.setItem("token", token);
history.replaceState(null, "", location.pathname);

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`/api/${path}`, { ...init, headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(await answer.text());
  return answer;
}

export async function start(): Promise<Start> {
  return (await ask("start")).json() as Promise<Start>;
}

export async function noteNames(): Promise<string[]> {
  return (await (await ask("notes")).text()).split("\n");
}

export async function readFile(path: string): Promise<string> {
  return (await ask(`file?path=${encodeURIComponent(path)}`)).text();
}

export async function writeFile(path: string, text: string): Promise<void> {
  await ask(`file?path=${encodeURIComponent(path)}`, { method: "PUT", body: text });
}
