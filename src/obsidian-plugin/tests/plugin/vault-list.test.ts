// The list of the vault's problems while notes and schemas change: the built plugin and the real service.
import { describe, expect, test } from "vitest";
import { marks, running, stage, until, vault } from "../stage/real";

const SCHEMA = "schema: decision\nmatch: { type: decision }\nfields:\n  status: { type: enum, values: [open, accepted], required: true }\n";
const FILES = {
  "schemas/decision.yaml": SCHEMA,
  "A.md": "---\ntype: decision\nstatus: acepted\n---\n\n# A\n",
  "B.md": "---\ntype: decision\nstatus: opne\n---\n\n# B\n",
};

async function listed(): Promise<{ app: Awaited<ReturnType<typeof stage>>; disk: ReturnType<typeof vault>; rows: () => string[] }> {
  const disk = vault(FILES);
  const app = await stage(await running(), disk);
  await app.open("A.md");
  await until("marks", () => marks().length > 0);
  app.command("check-vault");
  const rows = (): string[] => [...document.querySelectorAll(".noteschema-problem-message")].map((row) => row.textContent ?? "");
  await until("the list", () => rows().length === 2);
  return { app, disk, rows };
}

describe("the list of the vault", () => {
  test("loses what was fixed, in an open note and in a closed one, and gains what another program broke", async () => {
    const { app, disk, rows } = await listed();
    for (const path of ["A.md", "B.md"]) {
      const problem = app.plugin.vaultProblems.state.problems.find((one) => one.path === path)!;
      await app.plugin.fixProblem(problem, problem.diagnostic.fixes[0]!);
      app.save();
      await until(`the list without ${path}`, () => app.plugin.vaultProblems.state.problems.every((one) => one.path !== path));
    }
    await until("the words", () => document.querySelector(".noteschema-empty")?.textContent?.startsWith("No problems in"));
    disk.write("B.md", FILES["B.md"]);
    await until("what is wrong again", () => rows().length === 1 && rows()[0]?.includes("opne"));
  });

  test("has what is wrong with a schema that was just saved, which is said once, until it is put right", async () => {
    const { app, disk, rows } = await listed();
    disk.write("schemas/decision.yaml", SCHEMA.replace("required:", "requierd:"));
    await until("the mistake", () => rows().some((row) => row.includes("requierd")));
    await until("the words", () => app.notices.some((notice) => notice.startsWith("schemas/decision.yaml, line 4: ")));
    // The notes are checked as before.
    expect(rows()).toHaveLength(3);
    disk.write("schemas/decision.yaml", SCHEMA.replace("open,", "open, opne,"));
    await until("the list by the new schema", () => rows().length === 1 && rows()[0]?.includes("acepted"));
    expect(app.notices).toHaveLength(1);
  });

  test("says nothing of a schema that is empty for a moment, while something writes it", async () => {
    const { app, disk, rows } = await listed();
    disk.write("schemas/decision.yaml", "");
    await until("the empty schema", () => app.plugin.vaultProblems.state.schemas.length > 0);
    disk.write("schemas/decision.yaml", SCHEMA.replace("open,", "open, opne,"));
    await until("the list by the new schema", () => rows().length === 1 && rows()[0]?.includes("acepted"));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(app.notices).toEqual([]);
  });
});
