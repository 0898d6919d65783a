using System.Text;

namespace NoteSchema;

/// <summary>
/// A text under change, as pieces of the text it was and texts put in: edits after edits on it become one list of edits on the text as it was, and no character counts as changed that none of them touched.
/// For use by one thread at a time.
/// </summary>
public sealed class TextPieces
{
    private readonly ReadOnlyMemory<char> _original;
    private readonly List<Piece> _pieces;

    /// <summary>Begins with <paramref name="original"/>.</summary>
    public TextPieces(string original) : this(original.AsMemory()) { }

    /// <summary>Begins with <paramref name="original"/>, which must stay as it is.</summary>
    internal TextPieces(ReadOnlyMemory<char> original)
    {
        _original = original;
        _pieces = [new Piece(null, 0, original.Length)];
    }

    private TextPieces(TextPieces other)
    {
        _original = other._original;
        _pieces = [.. other._pieces];
    }

    /// <summary>The same again, to be changed apart from this.</summary>
    public TextPieces Copy() => new(this);

    /// <summary>Makes <paramref name="edits"/>, which are on the text as it is by now, in order, none overlapping another.</summary>
    /// <returns>This.</returns>
    public TextPieces Apply(IReadOnlyList<TextEdit> edits)
    {
        for (int i = edits.Count - 1; i >= 0; i--)
        {
            Interruption.Look();
            TextEdit edit = edits[i];
            int start = SplitAt(edit.Span.Start);
            int end = SplitAt(edit.Span.End);
            _pieces.RemoveRange(start, end - start);
            if (edit.NewText.Length > 0) _pieces.Insert(start, new Piece(edit.NewText, 0, edit.NewText.Length));
        }
        return this;
    }

    /// <summary>The edits that lead from the text as it was to the text as it is by now.</summary>
    public IReadOnlyList<TextEdit> Edits()
    {
        var edits = new List<TextEdit>();
        var inserted = new StringBuilder();
        int at = 0;
        foreach (Piece piece in _pieces)
        {
            if (piece.Text is { } text)
            {
                inserted.Append(text, piece.Start, piece.Length);
                continue;
            }
            if (piece.Length == 0) continue;
            AddEdit(edits, at, piece.Start, inserted);
            at = piece.Start + piece.Length;
        }
        AddEdit(edits, at, _original.Length, inserted);
        return edits;
    }

    private void AddEdit(List<TextEdit> edits, int start, int end, StringBuilder inserted)
    {
        string text = inserted.ToString();
        inserted.Clear();
        if (!_original.Span[start..end].SequenceEqual(text)) edits.Add(new TextEdit(TextSpan.FromBounds(start, end), text));
    }

    /// <summary>The index of the piece that begins at <paramref name="offset"/>, after cutting one there if need be.</summary>
    private int SplitAt(int offset)
    {
        int start = 0;
        for (int i = 0; i < _pieces.Count; i++)
        {
            Piece piece = _pieces[i];
            if (start == offset) return i;
            if (offset < start + piece.Length)
            {
                int cut = offset - start;
                _pieces[i] = piece with { Length = cut };
                _pieces.Insert(i + 1, new Piece(piece.Text, piece.Start + cut, piece.Length - cut));
                return i + 1;
            }
            start += piece.Length;
        }
        return _pieces.Count;
    }

    /// <summary>A part of the text as it was, or of one put in.</summary>
    private readonly record struct Piece(string? Text, int Start, int Length);
}
