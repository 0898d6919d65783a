using System.Collections;

namespace NoteSchema;

/// <summary>A heading with all that belongs to it, up to the next heading of its level or above.</summary>
public readonly record struct Section : IBodyPart<Section>
{
    private readonly Body _body;
    private readonly int _index;

    internal Section(Body body, int index)
    {
        _body = body;
        _index = index;
    }

    /// <summary>The heading; null for the body as a whole.</summary>
    public Block? Heading => Record.Heading < 0 ? null : new Block(_body, Record.Heading);

    /// <summary>The heading's level, 1 to 6; 0 for the body as a whole.</summary>
    public int Level => Record.Level;

    /// <summary>From the start of the heading's line to the next heading of its level or above, or the end; nested sections included.</summary>
    public TextSpan Span => TextSpan.FromBounds(Record.Start, StartOf(Record.End));

    /// <summary>From the line after the heading to the first nested heading or the end.</summary>
    public TextSpan Content => TextSpan.FromBounds(Record.ContentStart, StartOf(_index + 1));

    /// <summary>The heading's text; empty for the body as a whole.</summary>
    public string Title => Heading is { } heading ? _body.Source.ToString(heading.Text) : "";

    /// <summary>The text of <see cref="Content"/> as written.</summary>
    public string Text => _body.Source.ToString(Content);

    /// <summary>The section around it; null for the body as a whole.</summary>
    public Section? Parent => Record.Parent < 0 ? null : new Section(_body, Record.Parent);

    /// <summary>The sections directly in it, in order.</summary>
    public SectionCollection Children => new(_body, _index + 1, Record.End);

    /// <summary>This section and all within it, in document order.</summary>
    public BodyList<Section> DescendantsAndSelf() => new(_body, _index, Record.End);

    /// <summary>The blocks of <see cref="Content"/> in document order, nested blocks included, the heading not.</summary>
    public BodyList<Block> Blocks
    {
        get
        {
            BodyRecords records = _body.Records;
            return new BodyList<Block>(_body, Record.Heading + 1, _index + 1 < records.Sections.Count ? records.Sections[_index + 1].Heading : records.Blocks.Count);
        }
    }

    /// <summary>The body that it is part of.</summary>
    internal Body Body => _body;

    /// <inheritdoc/>
    public override string ToString() => $"{new string('#', Level)} {Title}";

    static Section IBodyPart<Section>.At(Body body, int index) => new(body, index);

    private ref readonly SectionRecord Record => ref _body.Records.Sections[_index];

    /// <summary>Where the section of that index starts; the end of the body for the one after the last.</summary>
    private int StartOf(int index) => index < _body.Records.Sections.Count ? _body.Records.Sections[index].Start : _body.Span.End;
}

/// <summary>The sections directly in another, in order. Going through them with <c>foreach</c> makes no garbage.</summary>
public readonly struct SectionCollection : IReadOnlyCollection<Section>
{
    private readonly Body _body;
    private readonly int _first;
    private readonly int _end;

    internal SectionCollection(Body body, int first, int end)
    {
        _body = body;
        _first = first;
        _end = end;
    }

    /// <summary>Their number, found by counting.</summary>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (Section _ in this) count++;
            return count;
        }
    }

    /// <summary>Goes through the sections.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Section> IEnumerable<Section>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes through the sections directly in another.</summary>
    public struct Enumerator : IEnumerator<Section>
    {
        private readonly SectionCollection _children;
        private int _index;

        internal Enumerator(SectionCollection children)
        {
            _children = children;
            _index = -1;
        }

        /// <inheritdoc/>
        public readonly Section Current => new(_children._body, _index);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            _index = _index < 0 ? _children._first : _children._body.Records.Sections[_index].End;
            return _index < _children._end;
        }

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose() { }
    }
}
