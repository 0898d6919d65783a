using System.Globalization;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>What is said of operations that write to a vault, on standard error.</summary>
internal static class OperationMessages
{
    /// <summary>Tells of operations that were stopped halfway, and what can be done about each.</summary>
    public static void TellStopped(Context context, VaultFolder vault)
    {
        foreach (StoppedOperation operation in StoppedOperations.Find(vault))
        {
            string what = $"`{ShownText.OneLine(operation.Command)}` of {Time(operation.Started, context)} was stopped";
            context.Terminal.Error.WriteLine(operation.Written == 0
                ? $"noteschema: {what} before it wrote a note; run it again"
                : $"noteschema: {what} when {Count(operation.Written)} of {Files(operation.Total)} were written; every note is whole. `noteschema undo {operation.Id}` takes them back, the same command again does the rest");
        }
    }

    /// <summary>Names the files that were left as they were.</summary>
    public static void TellFailures(Context context, VaultFolder vault, OperationResult result)
    {
        foreach (WriteFailure failure in result.Failed)
        {
            context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine($"{context.Terminal.ShownPath(vault.FullPath(failure.Path))} was left as it is: {failure.Reason}")}");
        }
    }

    /// <summary>“1 file”, “1,234 files”.</summary>
    public static string Files(int count) => $"{Count(count)} {(count == 1 ? "file" : "files")}";

    /// <summary>A time of day in the zone of whoever reads it.</summary>
    public static string Time(DateTimeOffset time, Context context) => TimeZoneInfo.ConvertTime(time, context.Terminal.Clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
