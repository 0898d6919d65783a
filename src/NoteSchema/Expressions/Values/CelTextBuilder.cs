using System.Text;

namespace NoteSchema;

/// <summary>Builds a text that stops growing at <see cref="CelEvaluation.MaxLength"/>; what is built draws steps as it grows.</summary>
internal sealed class CelTextBuilder
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether the text would be too long. Nothing is appended from then on.</summary>
    public bool IsFull { get; private set; }

    public CelTextBuilder Append(ReadOnlySpan<char> text)
    {
        IsFull |= _text.Length + text.Length > CelEvaluation.MaxLength || !CelEvaluation.Spend(1 + (text.Length / 64));
        if (!IsFull) _text.Append(text);
        return this;
    }

    public CelTextBuilder Append(char c) => Append([c]);

    public Cel<string> ToResult() => IsFull ? CelEvaluation.TooLong : _text.ToString();
}
