using System.CommandLine;
using System.Globalization;

namespace NoteSchema.Cli;

/// <summary>The option <c>--jobs N</c>.</summary>
internal static class JobsOption
{
    private const int MostJobs = 64;

    public static Option<string?> Create() => new("--jobs", "-j") { Description = "How many notes to work on at a time (default: one for each processor).", HelpName = "N" };

    /// <summary>How many threads may work.</summary>
    /// <exception cref="CommandException">It is no number from 1 to 64.</exception>
    public static int Read(string? text)
    {
        if (text is null) return Math.Clamp(Environment.ProcessorCount, 1, MostJobs);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs) && jobs is > 0 and <= MostJobs ? jobs : throw new CommandException($"--jobs cannot be `{text}`: it is a number from 1 to {MostJobs}");
    }
}
