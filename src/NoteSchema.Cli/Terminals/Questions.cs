using System.Text;

namespace NoteSchema.Cli;

/// <summary>Asks whoever sits at the terminal; elsewhere nobody is asked. Questions go to standard error, so that standard output holds results alone.</summary>
internal sealed class Questions(Terminal terminal)
{
    private StreamReader? _answers;

    /// <summary>The answer to <paramref name="question"/>, asked again until <paramref name="why"/> has nothing to say against it; null where nobody can be asked or the input ends.</summary>
    /// <param name="question">The question.</param>
    /// <param name="why">Says why an answer will not do; null where it does.</param>
    public string? Ask(string question, Func<string, string?> why)
    {
        if (!terminal.InputIsTerminal || !terminal.ErrorIsTerminal) return null;
        _answers ??= new StreamReader(terminal.Input, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: -1, leaveOpen: true);
        terminal.Error.WriteLine(ShownText.OneLine(question));
        while (true)
        {
            terminal.Error.Write("> ");
            if (_answers.ReadLine() is not { } answer)
            {
                terminal.Error.WriteLine();
                return null;
            }
            answer = answer.Trim();
            if (answer.Length == 0) continue;
            if (why(answer) is not { } reason) return answer;
            terminal.Error.WriteLine(ShownText.OneLine(reason));
        }
    }
}
