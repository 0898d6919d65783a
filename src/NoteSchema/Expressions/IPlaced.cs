namespace NoteSchema;

/// <summary>A value of an expression that stands at a place in the note.</summary>
public interface IPlaced
{
    /// <summary>Where, in UTF-16 units of the note.</summary>
    TextSpan Span { get; }
}
