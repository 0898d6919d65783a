using System.Globalization;

namespace NoteSchema.Cli;

/// <summary>
/// A bar on standard error while notes are checked, after half a second of work and on a terminal only. It shares the terminal with the findings, so it is taken away
/// before they are written and drawn again below them.
/// </summary>
internal sealed class Progress(Terminal terminal, bool isOn, int total) : IDisposable
{
    private const int BarWidth = 24;
    private const string EraseLine = "\r\e[K";
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(0.5), Pause = TimeSpan.FromSeconds(0.1);

    private readonly bool _isOn = isOn && terminal.ErrorIsTerminal;
    private readonly long _start = terminal.Clock.GetTimestamp();
    private TimeSpan _next = Delay;
    private bool _isShown;

    /// <summary>How many are done.</summary>
    public int Done { get; private set; }

    /// <summary>Shows that <paramref name="done"/> of all are done, now and then.</summary>
    public void Show(int done)
    {
        Done = done;
        if (!_isOn) return;
        TimeSpan elapsed = terminal.Clock.GetElapsedTime(_start);
        if (elapsed < _next) return;
        _next = elapsed + Pause;
        int filled = total == 0 ? BarWidth : (int)((long)BarWidth * done / total);
        terminal.Shown = this;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{EraseLine}{new string('━', filled)}{new string('─', BarWidth - filled)} {done:N0} of {total:N0} notes"));
        _isShown = true;
    }

    /// <summary>Takes the bar away until it is shown again.</summary>
    public void Clear()
    {
        if (!_isShown) return;
        terminal.Error.Write(EraseLine);
        terminal.Shown = null;
        _isShown = false;
        _next = TimeSpan.Zero;
    }

    public void Dispose() => Clear();
}
