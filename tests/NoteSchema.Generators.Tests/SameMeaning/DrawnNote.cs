using System.Text;

namespace NoteSchema.Generators.Tests.SameMeaning;

/// <summary>Draws notes, in order or not, for the schemas that <see cref="DrawnSchema"/> draws.</summary>
internal sealed class DrawnNote(Random random)
{
    /// <summary>The keys of drawn fields.</summary>
    public static readonly string[] Keys = ["alpha", "due_date", "gamma", "delta", "Odd Key", "class"];

    private static readonly string[] s_values =
    [
        "", "Pumps", "\"\"", "42", "\"42\"", "3.5", "-1", "true", "yes", "2025-03-14", "2025-3-4", "6 Nov 2025", "2025-03-14T10:00:00", "2025-03-14 10:00", "12:59", "9:5", "1h 30m", "00:1:47",
        "open", "In Progress", "A", "\"[[Ilse Brandt]]\"", "Ilse Brandt", "[[Ilse Brandt]]", "a, b", "[a, a, 3]", "[type/drawn0, \"#pumps\", harbor line]", "['[[A]]', '[[a]]']", "https://example.org", "anna@example.org",
        "13:59", "2026-01-01T00:00:00Z", "paper", "E-Book", "[A, b, c]", "[[1, 2], [2, 2], x]", "[{ a: x, b: 2025-01-01 }, { on: 2025-01-02 }, 3]", "{ c: 1, inner: { d: Anna }, e: 2 }", "{ c: 3, inner: {} }", "[area/pumps, pumps]", "4.25", "Files\\plan.pdf", "plan.md", "{ a: x, b: soon, c: 1 }", "{ b: 2025-01-01 }", "[1, 2, 4, 8]", "'it''s'", "|\n  two\n  lines", "[", "x: y",
    ];

    private static readonly string[] s_blocks =
    [
        "# Pumps\n", "# Something else\n", "**Date:** 2025-03-14 · Pumps\n", "**Date:** 2025-03-15 · Pumps\n", "> [!summary] Summary\n> All is well.\n", "> [!summary] Summary\nAll is well.\n",
        "## Facts\n- One\n- Two\n- Three\n", "## facts:\nOne fact.\n", "### Facts\n- One\n", "## Tasks\n- [ ] Call @Anna 📅 2025-03-2\n- [x] Done ✅ 2025-03-12\n- no box\n", "## To do\n- [x] Send ✅ 2025-04-01 #a/b\n",
        "## Talk\n[00:01] Anna: Hello\n\n[00:02] Bert Hello\n\nand so on\n", "## Numbers\n| What | Amount |\n|--|--|\n| a | 1 |\n| b | many |\n| c | |\n", "## Query\n```tasks\nnot done\n```\n", "## Query\nnothing\n",
        "### Notes\nSome.\n", "## Notes\nSome.\n", "## Work\n- [ ] Call @Anna 📅 2025-03-20 ⏫\n- [ ] Write @Carl\n- [x] Ask [[Bert|B]] [due:: 2025-04-01]\n", "## Work\nNone.\n",
        "## Log\n09:15 North: 1.5 m\n9:5 N: 2 m\n10:00 West: much m\n", "## Who\n[[Anna]] - Yes, of course we do\nMe - No\nBert No\n", "## Costs\n| Part | Day | By |\n|--|--|--|\n| pump | 2025-03-14 | [[Anna]] |\n| Pump | 2024-1-2 | Bert |\n| wire | soon | |\n", "## Costs\n| Part |\n|--|\n| pump |\n",
        "> [!note] Hello\n> - one\n", "> [!note]+\n> - one\n> - two\n", "## Old note\n- a\n", "## Deep\n### Upper\n#### Lower\n- [ ] a ⏳ 2025-03-1\n> [!tip] T\n> t\n", "## Deep\n### Upper\n", "See [[Tomas Lind]] and [[Ilse Brandt#Talk|Ilse]].\n",
        "## Story\nOnce, in [[Nowhere]], #pumps/old.\n", "## Outer\n### Inner\n- a\n", "## Outer\n", "## Unknown\nText.\n", "```\nnever closed\n", "The vendorâ€™s bid, â« âœ….\n", "---\n", "%% a comment %%\n",
    ];

    public string Draw(int schema)
    {
        var note = new StringBuilder();
        if (random.Next(12) == 0) note.Append('\uFEFF');
        note.Append($"---\ntype: drawn{schema}\n");
        if (random.Next(5) > 0) note.Append($"{(random.Next(6) == 0 ? "name" : "title")}: {(random.Next(3) == 0 ? s_values[random.Next(s_values.Length)] : "Pumps")}\n");
        if (random.Next(4) > 0) note.Append($"{(random.Next(8) == 0 ? "Date" : "date")}: {(random.Next(3) == 0 ? s_values[random.Next(s_values.Length)] : "2025-03-14")}\n");
        foreach (string key in Keys)
        {
            if (random.Next(3) > 0) note.Append($"{key}: {s_values[random.Next(s_values.Length)]}\n");
        }
        if (random.Next(4) == 0) note.Append("old_title: Old 2025-03-16\njunk: [a, 'b']\n");
        if (random.Next(6) == 0) note.Append($"schema_version: {random.Next(1, 5)}\n");
        note.Append("---\n");
        int blocks = random.Next(8);
        for (int i = 0; i < blocks; i++) note.Append(s_blocks[random.Next(s_blocks.Length)]).Append(random.Next(4) == 0 ? "" : "\n");
        return random.Next(6) == 0 ? note.Replace("\n", "\r\n").ToString() : note.ToString();
    }
}
