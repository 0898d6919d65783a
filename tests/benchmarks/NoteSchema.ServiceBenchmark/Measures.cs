using System.Diagnostics;
using System.Globalization;
using System.Text;
using NoteSchema.Service.V1;

namespace NoteSchema.ServiceBenchmark;

/// <summary>What is measured.</summary>
internal static class Measures
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(5);

    /// <summary>From the start of the process to its first answer about a text, the vault being opened in between.</summary>
    public static async Task ColdStart(string binary, MadeVaultFolder vault, Table table)
    {
        var times = new List<double>();
        for (int round = 0; round < 7; round++)
        {
            long start = Stopwatch.GetTimestamp();
            await using RunningProcess service = await RunningProcess.StartAsync(binary);
            await using Session session = await service.OpenAsync(vault.Root);
            await AnswerAsync(service, new NoteService.NoteServiceClient(service.Channel), RequestOf(session, vault.Person, 0));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        times.Sort();
        table.Add("first answer after process start, best of 7", times[0], 150, "ms");
        table.Add("the same, median", times[times.Count / 2], null, "ms");
    }

    /// <summary>Clients that type: each sends a 40 KB note with another letter in it as soon as it has its answer about the one before. Each of its paragraphs has a link to <paramref name="target"/>.</summary>
    public static async Task Typing(RunningProcess service, Session session, string what, string target, int clients, int calls, double? budget, Table table)
    {
        var notes = new NoteService.NoteServiceClient(service.Channel);
        for (int warmUp = 0; warmUp < 500; warmUp++) await AnswerAsync(service, notes, RequestOf(session, target, warmUp));
        double[][] times = await Task.WhenAll(Enumerable.Range(0, clients).Select(async client =>
        {
            var own = new double[calls / clients];
            for (int call = 0; call < own.Length; call++)
            {
                LintRequest request = RequestOf(session, target, (client * calls) + call);
                long start = Stopwatch.GetTimestamp();
                await AnswerAsync(service, notes, request);
                own[call] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            return own;
        }));
        double[] all = [.. times.SelectMany(own => own).Order()];
        string who = clients == 1 ? "one typing client" : $"{clients} typing clients";
        table.Add($"Lint of {what}, {who}, median", all[all.Length / 2], null, "ms");
        table.Add($"Lint of {what}, {who}, 90th percentile", all[all.Length * 9 / 10], null, "ms");
        table.Add($"Lint of {what}, {who}, 99th percentile", all[all.Length * 99 / 100], budget, "ms");
    }

    /// <summary>From the moment at which an edited schema is saved to the first answer that is made with it.</summary>
    public static async Task Swap(RunningProcess service, Session session, MadeVaultFolder vault, Table table)
    {
        var notes = new NoteService.NoteServiceClient(service.Channel);
        var request = new LintRequest { VaultId = session.Id, Document = new Document { Path = "Level.md", Text = "---\ntype: edited\nlevel: 0\n---\n" } };
        var times = new List<double>();
        for (int edit = 1; edit <= 20; edit++)
        {
            ulong before = (await notes.LintAsync(request, service.Headers)).Document.Generation;
            long start = Stopwatch.GetTimestamp();
            vault.WriteSchema(edit);
            while ((await notes.LintAsync(request, service.Headers)).Document.Generation == before) await Task.Delay(1);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await Task.Delay(200);
        }
        times.Sort();
        table.Add("a saved schema in force, median of 20", times[10], 200, "ms");
        table.Add("the same, slowest", times[^1], 200, "ms");
        await session.UntilRead();
    }

    /// <summary>Resident memory in the pause after work, in which the service gives back what it does not need.</summary>
    public static async Task Memory(RunningProcess service, string when, Table table)
    {
        await Task.Delay(s_pause);
        table.Add($"resident memory, {when}", service.Resident, 60, "MiB");
    }

    public static async Task Idle(RunningProcess service, Table table)
    {
        TimeSpan before = service.Cpu;
        await Task.Delay(10_000);
        table.Add("processor time in ten idle seconds", (service.Cpu - before).TotalMilliseconds, 20, "ms");
    }

    /// <summary>Memory before and after many swaps.</summary>
    public static async Task ManySwaps(RunningProcess service, Session session, MadeVaultFolder vault, int swaps, Table table)
    {
        double[] resident = new double[swaps];
        for (int edit = 0; edit < swaps; edit++)
        {
            vault.WriteSchema(1000 + edit);
            await session.UntilSwapped();
            resident[edit] = service.Resident;
        }
        await session.UntilRead();
        await Task.Delay(s_pause);
        double early = resident.Take(Math.Max(1, swaps / 5)).Max();
        table.Add($"resident memory after {swaps:N0} swaps, to the most in the first fifth", service.Resident / early * 100, 110, "%");
    }

    private static LintRequest RequestOf(Session session, string target, int number) =>
        new() { VaultId = session.Id, Document = new Document { Path = "Typing.md", Text = TextOf(target, number), Version = number } };

    private static async Task AnswerAsync(RunningProcess service, NoteService.NoteServiceClient notes, LintRequest request)
    {
        LintResponse answer = await notes.LintAsync(request, service.Headers);
        if (answer.Document.Version != request.Document.Version) throw new InvalidOperationException("The answer is about another text.");
    }

    // 40 KB of an ordinary note, with a few findings besides what comes of the target.
    private static string TextOf(string target, int number)
    {
        var text = new StringBuilder("---\ntype: meeting\ntitle: Harbor board\ndate: 2026-03-04\nattendees: [\"[[Ida Marsh]]\", \"[[Tomas Lind]]\"]\n---\n# Harbor board\n\n## Notes\n");
        for (int paragraph = 0; text.Length < 40_000; paragraph++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### Point {paragraph}\n\nThe crew of the *Petrel* reported a loose plank near berth {paragraph}, see [[{target}|Ida]]; it was mended the same day. #harbor\n\n- [ ] Look at it again 📅 2026-04-{1 + (paragraph % 28):D2}\n- Nobody was hurt, and the tide was low.\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"\nTyped: {number}\n").ToString();
    }
}
