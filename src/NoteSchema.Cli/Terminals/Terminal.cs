using System.Text;

namespace NoteSchema.Cli;

/// <summary>What the program is connected to: streams, environment, working directory.</summary>
public sealed class Terminal
{
    private const int WidthOfPipe = 100;

    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output, UTF-8 without a byte-order mark, lines ended by LF.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error, likewise.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input is a terminal, on which somebody can be asked.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether standard error is a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The width in columns; null where there is no terminal.</summary>
    public int? Columns { get; init; }

    /// <summary>The working directory.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The variables of the environment.</summary>
    public Func<string, string?> Variable { get; init; } = static _ => null;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal int Width => Columns is { } columns and >= 40 ? columns : WidthOfPipe;

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal
        {
            Input = Console.OpenStandardInput(),
            Output = new Utf8Output(Open(Console.OpenStandardOutput(), 1)),
            Error = new StreamWriter(Open(Console.OpenStandardError(), 2), utf8) { NewLine = "\n", AutoFlush = true },
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Columns = Console.IsOutputRedirected ? null : WindowSize.Width(),
            WorkingDirectory = Environment.CurrentDirectory,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    /// <summary>Whether there is somebody to ask.</summary>
    internal bool CanAsk => InputIsTerminal && ErrorIsTerminal;

    /// <summary>Asks a question until it is answered with yes or no; null where the input ends.</summary>
    internal bool? Ask(string question)
    {
        while (true)
        {
            Error.Write(question);
            var answer = new StringBuilder();
            int unit;
            while ((unit = Input.ReadByte()) is not (-1 or '\n')) answer.Append((char)unit);
            switch (answer.ToString().Trim().ToUpperInvariant())
            {
                case "Y" or "YES": return true;
                case "N" or "NO": return false;
            }
            if (unit == -1) return null;
        }
    }

    /// <summary>What is on the last line of standard error and goes away with the work, such as a progress bar; null where nothing is.</summary>
    internal Progress? Shown { get; set; }

    /// <summary>How long the work may take to end in order when it is interrupted.</summary>
    internal TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Leaves standard error tidy where the work cannot end in order.</summary>
    internal void Abandon()
    {
        Shown?.Clear();
        Error.WriteLine("noteschema: interrupted");
    }

    // The runtime's stream is opened all the same: that fails where the process was started without one.
    private static Stream Open(Stream stream, int descriptor) => OperatingSystem.IsLinux() ? new LinuxOutput(descriptor) : stream;

    /// <summary>The full path of <paramref name="path"/> as somebody typed it.</summary>
    /// <exception cref="CommandException">It is empty, which a script's unset variable is: to take the working directory for it would be a guess.</exception>
    public string FullPath(string path) =>
        path.Length == 0 ? throw new CommandException("a path is empty; . is the working directory") : Path.GetFullPath(path, WorkingDirectory);

    /// <summary><paramref name="fullPath"/> as seen from the working directory, with <c>/</c>, so that it can be clicked and opened.</summary>
    public string ShownPath(string fullPath)
    {
        string path = Path.GetRelativePath(WorkingDirectory, fullPath);
        return path.Replace(Path.DirectorySeparatorChar, '/');
    }
}
