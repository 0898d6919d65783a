using NoteSchema.Service.V1;

namespace NoteSchema.Service.Tests;

/// <summary>Schemas, settings and notes that change while the vault is open.</summary>
public class LiveTests
{
    private const string Text = "---\ntype: report\nstate: draft\n---\n";

    [Fact]
    public async Task A_saved_schema_is_in_force_and_told_of()
    {
        using var vault = new TestVault { ["schemas/report.yaml"] = "schema: report\nfields:\n  state: { type: string }\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Assert.Empty(await RulesAsync(service, session));

        vault["schemas/report.yaml"] = "schema: report\nfields:\n  state: { type: enum, values: [open, closed] }\n";
        SchemasChanged swapped = (await session.NextAsync(news => news.Schemas is not null)).Schemas;
        Assert.Equal(["report"], swapped.Schemas);
        Assert.True(swapped.Generation > session.Opened.Schemas.Generation);
        Assert.Equal(["not-allowed"], await RulesAsync(service, session));
    }

    [Fact]
    public async Task A_schema_with_a_mistake_stays_as_it_was_and_the_mistake_has_its_place()
    {
        using var vault = new TestVault { ["schemas/report.yaml"] = "schema: report\nfields:\n  state: { type: enum, values: [open] }\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);

        vault["schemas/report.yaml"] = "schema: report\nfields:\n  state: { type: enumm }\n";
        FileDiagnostics problem = Assert.Single((await session.NextAsync(news => news.Schemas is not null)).Schemas.Problems);
        Assert.Equal(("schemas/report.yaml", 2u, 17u), (problem.Path, problem.Diagnostics[0].Range.Start.Line, problem.Diagnostics[0].Range.Start.Character));
        Assert.Equal(["not-allowed"], await RulesAsync(service, session));

        vault["schemas/report.yaml"] = "schema: report\nfields:\n  state: { type: string }\n";
        Assert.Empty((await session.NextAsync(news => news.Schemas is not null)).Schemas.Problems);
        Assert.Empty(await RulesAsync(service, session));
    }

    [Fact]
    public async Task A_schema_that_cannot_be_read_stays_as_it_was_and_that_is_said()
    {
        if (OperatingSystem.IsWindows()) return;
        const string Path = "schemas/report.yaml", Schema = "schema: report\nfields:\n  state: { type: enum, values: [open] }\n";
        using var vault = new TestVault { [Path] = Schema };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        File.Delete(System.IO.Path.Combine(vault.Root, Path));
        await session.NextAsync(news => news.Schemas is { Problems.Count: 0 });
        Assert.Empty(await RulesAsync(service, session));
        vault[Path] = Schema;
        await session.NextAsync(news => news.Schemas is not null);

        // In one step, so that it is never gone.
        Shell("mkfifo pipe; mv pipe schemas/report.yaml");
        FileDiagnostics problem = Assert.Single((await session.NextAsync(news => news.Schemas is not null)).Schemas.Problems);
        Assert.Equal((Path, true), (problem.Path, problem.Diagnostics[0].Message.StartsWith("The schema cannot be read", StringComparison.Ordinal)));
        Assert.Equal(["not-allowed"], await RulesAsync(service, session));

        void Shell(string command)
        {
            using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = vault.Root })!;
            shell.WaitForExit();
        }
    }

    [Fact]
    public async Task Settings_that_were_broken_from_the_beginning_are_waited_for()
    {
        using var vault = new TestVault { ["noteschema.yaml"] = "rulez: {}\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Assert.Equal("noteschema.yaml", Assert.Single(session.Opened.Schemas.Problems).Path);
        var error = await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => RulesAsync(service, session));
        Assert.Equal("SETTINGS_BROKEN", error.Reason());

        vault["noteschema.yaml"] = "rules: { broken-link: off }\n";
        await session.NextAsync(news => news.Schemas is not null);
        Assert.Empty(await RulesAsync(service, session));
    }

    [Fact]
    public async Task A_note_that_appears_puts_right_the_links_to_it_and_their_notes_are_named()
    {
        using var vault = new TestVault { ["A.md"] = "[[B]]\n", ["C.md"] = "# C\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        VaultTotals before = (await session.NextAsync(news => news.Totals is not null)).Totals;
        vault["B.md"] = "# B\n";
        NotesChanged changed = (await session.NextAsync(news => news.Notes is not null)).Notes;
        Assert.Equal(["A.md", "B.md"], changed.Paths);
        VaultTotals after = (await session.NextAsync(news => news.Totals is not null)).Totals;
        Assert.Equal((2u, 1u, 3u, 0u), (before.Notes, before.Errors + before.Warnings, after.Notes, after.Errors + after.Warnings));
    }

    [Fact]
    public async Task Notes_that_a_change_affects_are_named_while_the_vault_is_looked_at_for_the_first_time_too()
    {
        using var vault = new TestVault { ["A.md"] = "[[B]]\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        vault["B.md"] = "# B\n";
        await session.NextAsync(news => news.Notes?.Paths.Contains("A.md") == true);
    }

    [Fact]
    public async Task What_hangs_on_all_notes_is_answered_at_once_after_the_vault_is_opened()
    {
        const string Boat = "schema: boat\nfields:\n  sign: { type: string, unique: true }\n  tows: { type: link, to: boat }\n";
        using var vault = new TestVault { ["schemas/boat.yaml"] = Boat };
        for (int number = 0; number < 300; number++) vault[$"Boats/Boat {number}.md"] = $"---\ntype: boat\nsign: X{number}\n---\n";
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        var lint = service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("Boats/Boat 1.md", "---\ntype: boat\nsign: X299\n---\n") }, service.Headers);
        (string text, Position position) = WireText.Cursor("---\ntype: boat\ntows: Boat 29‸\n---\n");
        var complete = service.Notes.CompleteAsync(new CompleteRequest { VaultId = session.Id, Document = TestVault.Text("A.md", text), Position = position }, service.Headers);
        var index = service.Vaults.GetIndexAsync(new GetIndexRequest { VaultId = session.Id }, service.Headers);
        Assert.Equal("not-unique", Assert.Single((await lint).Diagnostics).Rule);
        Assert.Equal(21, (await complete).Items.Count);
        Assert.Equal([("boat", 300u)], (await index).Types_.Select(type => (type.Schema, type.Notes)));
    }

    [Fact]
    public async Task Values_stay_known_when_a_schema_changes()
    {
        const string Boat = "schema: boat\nfields:\n  sign: { type: email, unique: true }\n";
        using var vault = new TestVault { ["schemas/boat.yaml"] = Boat, ["A.md"] = "---\ntype: boat\nsign: a@b.org\n---\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        await session.NextAsync(news => news.Totals is not null);
        foreach (string schema in new[] { Boat + "  more: string\n", Boat.Replace("unique: true", "unique: false", StringComparison.Ordinal), Boat.Replace("email", "string", StringComparison.Ordinal), Boat })
        {
            vault["schemas/boat.yaml"] = schema;
            await session.NextAsync(news => news.Schemas is not null);
            LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("B.md", "---\ntype: boat\nsign: a@b.org\n---\n") }, service.Headers);
            Assert.Empty(answer.Diagnostics);
            vault["B.md"] = "---\ntype: boat\nsign: a@b.org\n---\n";
            VaultTotals totals = (await session.NextAsync(news => news.Totals is { Notes: 2 })).Totals;
            answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("B.md", "---\ntype: boat\nsign: a@b.org\n---\n") }, service.Headers);
            Assert.Equal(schema.Contains("unique: true", StringComparison.Ordinal) ? (1, 2u) : (0, 0u), (answer.Diagnostics.Count, totals.Errors + totals.Warnings));
            File.Delete(Path.Combine(vault.Root, "B.md"));
            await session.NextAsync(news => news.Totals is { Notes: 1 });
        }
    }

    [Fact]
    public async Task A_folder_that_is_moved_away_takes_its_notes_with_it()
    {
        using var vault = new TestVault { ["A.md"] = "[[B]] [[C]]\n", ["in/B.md"] = "", ["in/deep/C.md"] = "" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        await session.NextAsync(news => news.Totals is { Notes: 3 });
        Directory.Move(Path.Combine(vault.Root, "in"), Path.Combine(vault.Root, ".gone"));
        await session.NextAsync(news => news.Totals is { Notes: 1, Warnings: > 0 } or { Notes: 1, Errors: > 0 });
        Directory.Move(Path.Combine(vault.Root, ".gone"), Path.Combine(vault.Root, "back"));
        await session.NextAsync(news => news.Totals is { Notes: 3, Warnings: 0, Errors: 0 });
    }

    [Fact]
    public async Task A_vault_that_disappears_is_said_to_be_gone_and_is_taken_up_again()
    {
        var vault = new TestVault { ["A.md"] = "# A\n" };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Assert.Empty(await RulesAsync(service, session));
        string aside = vault.Root + ".aside";
        Directory.Move(vault.Root, aside);
        Assert.Equal("VAULT_GONE", (await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => RulesAsync(service, session))).Reason());
        Directory.Move(aside, vault.Root);
        vault["A.md"] = "# A\n[[Nowhere]]\n";
        await session.NextAsync(news => news.Totals is { Warnings: 1 } or { Errors: 1 });
        vault.Dispose();
    }

    [Fact]
    public async Task What_notes_ask_of_each_other_is_by_the_schemas_in_force()
    {
        const string Boat = "schema: boat\nfields:\n  sign: { type: string }\n", Log = "schema: log\nfields:\n  of: { type: link, to: boat }\n";
        using var vault = new TestVault
        {
            ["schemas/boat.yaml"] = Boat,
            ["schemas/log.yaml"] = Log,
            ["A.md"] = "---\ntype: boat\nsign: X1\n---\n",
            ["B.md"] = "---\ntype: boat\nsign: X1\n---\n",
            ["L.md"] = "---\ntype: log\nof: \"[[A]]\"\n---\n",
        };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        Assert.Equal(0u, await FindingsAsync());
        vault["schemas/boat.yaml"] = Boat.Replace("string }", "string, unique: true }", StringComparison.Ordinal);
        Assert.Equal(2u, await FindingsAsync());
        vault["schemas/boat.yaml"] = Boat.Replace("string }", "string, description: Its sign. }", StringComparison.Ordinal);
        Assert.Equal(0u, await FindingsAsync());
        vault["schemas/log.yaml"] = Log.Replace("to: boat", "to: log", StringComparison.Ordinal);
        Assert.Equal(1u, await FindingsAsync());
        vault["schemas/boat.yaml"] = Boat.Replace("schema: boat", "schema: boat\nextends: log", StringComparison.Ordinal);
        Assert.Equal(0u, await FindingsAsync());

        async Task<uint> FindingsAsync()
        {
            VaultTotals totals = (await session.NextAsync(news => news.Totals is not null)).Totals;
            return totals.Errors + totals.Warnings;
        }
    }

    [Fact]
    public async Task Answers_while_schemas_change_are_of_one_state_or_the_other()
    {
        using var vault = new TestVault { ["schemas/report.yaml"] = Schema(0) };
        await using TestService service = await TestService.StartAsync();
        using TestSession session = await service.OpenAsync(vault);
        using var end = new CancellationTokenSource();
        Task edits = Task.Run(async () =>
        {
            for (int edit = 1; edit <= 40; edit++)
            {
                vault["schemas/report.yaml"] = Schema(edit);
                await Task.Delay(30);
            }
            await end.CancelAsync();
        });
        var notes = service.Notes;
        var request = new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", "---\ntype: report\na: -1\nb: -1\n---\n") };
        var seen = new Dictionary<ulong, string>();
        while (!end.IsCancellationRequested)
        {
            LintResponse answer = await notes.LintAsync(request, service.Headers);
            string messages = string.Join('\n', answer.Diagnostics.Select(found => found.Message));
            // Both fields have one minimum in each state.
            Assert.Equal(2, answer.Diagnostics.Count);
            Assert.Equal(answer.Diagnostics[0].Message.Replace("`a`", "`b`", StringComparison.Ordinal), answer.Diagnostics[1].Message);
            Assert.Equal(seen.GetValueOrDefault(answer.Document.Generation, messages), messages);
            seen[answer.Document.Generation] = messages;
        }
        await edits;
        Assert.True(seen.Count > 3, $"{seen.Count} states were seen");

        static string Schema(int minimum) => $"schema: report\nfields:\n  a: {{ type: integer, min: {minimum} }}\n  b: {{ type: integer, min: {minimum} }}\n";
    }

    private static async Task<IEnumerable<string>> RulesAsync(TestService service, TestSession session)
    {
        LintResponse answer = await service.Notes.LintAsync(new LintRequest { VaultId = session.Id, Document = TestVault.Text("A.md", Text) }, service.Headers);
        return answer.Diagnostics.Select(found => found.Rule);
    }
}
