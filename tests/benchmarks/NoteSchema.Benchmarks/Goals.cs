using System.Diagnostics;
using System.Globalization;
using Markdig;

namespace NoteSchema.Benchmarks;

/// <summary>The goals that are about one process, measured in some seconds: a line each with tabs between what, measured, goal, met (yes or no) and details.</summary>
internal static class Goals
{
    private const int Rounds = 60;
    private const int TimesInRound = 20;

    public static void Print()
    {
        using var samples = new Samples(3000);
        var linter = new WarmLinter(samples.Vault);
        LongNote(linter, samples.Near(40_000));
        Garbage(linter, samples.InOrder);
    }

    private static void LongNote(WarmLinter linter, SampleNote note)
    {
        var ratios = new List<double>();
        var ours = new List<double>();
        var theirs = new List<double>();
        for (int round = -Rounds; round < Rounds; round++)
        {
            double lint = Milliseconds(() => linter.Lint(note));
            double markdig = Milliseconds(() => Markdown.Parse(note.Text, Samples.Markdig));
            // The first half lets the runtime compile both as well as it can.
            if (round < 0) continue;
            ours.Add(lint);
            theirs.Add(markdig);
            ratios.Add(lint / markdig);
        }
        double ratio = Median(ratios);
        Line($"time, {note.Text.Length / 1000} KB note warm, to Markdig", $"{ratio:F3}", "≤ 0.7", ratio <= 0.7, $"{Median(ours):F3} and {Median(theirs):F3} ms");
    }

    private static void Garbage(WarmLinter linter, IReadOnlyList<SampleNote> notes)
    {
        long bytes = 0;
        for (int pass = 0; pass < 2; pass++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (SampleNote note in notes) linter.Lint(note);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        double each = bytes / 1024.0 / notes.Count;
        Line("garbage of a note in order", $"{each:F2} KiB", "≤ 1.5 KiB", each <= 1.5, $"mean of {notes.Count} notes of {notes.Average(note => note.Text.Length) / 1000:F1} KB");
    }

    private static double Milliseconds(Action action)
    {
        long begin = Stopwatch.GetTimestamp();
        for (int i = 0; i < TimesInRound; i++) action();
        return Stopwatch.GetElapsedTime(begin).TotalMilliseconds / TimesInRound;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static void Line(string what, FormattableString measured, string goal, bool met, FormattableString detail) =>
        Console.WriteLine($"{what}\t{measured.ToString(CultureInfo.InvariantCulture)}\t{goal}\t{(met ? "yes" : "no")}\t{detail.ToString(CultureInfo.InvariantCulture)}");
}
