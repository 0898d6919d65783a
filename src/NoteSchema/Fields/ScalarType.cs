namespace NoteSchema;

/// <summary>A type whose values are one piece of text: in the frontmatter, in a line's place or in a table's cell.</summary>
public abstract class ScalarType : FieldType
{
    // “ ” „ ‟ ‘ ’ ‚ ‛ « » ‹ ›, spaces that do not break, and what has no width.
    private static readonly char[] s_unmeant = [.. "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u201B\u00AB\u00BB\u2039\u203A\u00A0\u202F\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF "];

    internal ScalarType() { }

    /// <summary>The CEL value that <paramref name="text"/> stands for, or null where it is not of the type.</summary>
    internal abstract object? Parse(ReadOnlySpan<char> text, NoteEnvironment environment);

    /// <summary>Whether <paramref name="text"/> is of the type.</summary>
    internal abstract bool Reads(ReadOnlySpan<char> text, NoteEnvironment environment);

    /// <summary>Reports what is wrong with text that stands at <paramref name="place"/>.</summary>
    internal void CheckText(in ScalarPlace place, FieldCheck check)
    {
        if (!TryCheckText(place, check)) ReportWrongType(place, check);
    }

    /// <summary>Reports text of the type that does not meet its constraints; false where it is not of the type, of which nothing is said.</summary>
    internal abstract bool TryCheckText(in ScalarPlace place, FieldCheck check);

    /// <summary>Whether a YAML scalar of that kind can be of the type at all.</summary>
    internal virtual bool Accepts(FrontmatterKind kind) => kind == FrontmatterKind.String;

    /// <summary>Other texts that <paramref name="text"/>, which is not of the type, may be meant as, the likeliest first.</summary>
    internal virtual IEnumerable<Repair> Repairs(string text, NoteEnvironment environment) => [];

    /// <summary>Those, and where <paramref name="text"/> stands in typographic quotes or beside characters that nobody sees, what it is without them.</summary>
    internal IEnumerable<Repair> AllRepairs(string text, NoteEnvironment environment)
    {
        foreach (Repair repair in Repairs(text, environment)) yield return repair;
        string bare = text.Trim(s_unmeant);
        if (bare.Length == text.Length || bare.Length == 0) yield break;
        if (Reads(bare, environment)) yield return new Repair(bare, FixKind.Suggested);
        foreach (Repair repair in Repairs(bare, environment)) yield return repair.Kind == FixKind.Safe ? repair with { Kind = FixKind.Suggested } : repair;
    }

    /// <summary>What keeps <paramref name="text"/> from being of the type, where that is easily overlooked, as a sentence; else null.</summary>
    internal virtual string? WhyNot(ReadOnlySpan<char> text) => null;

    /// <summary>The normal text of a value; null for a value of another type, as an expression of type dyn may give one.</summary>
    internal abstract string? Format(object value);

    /// <summary>How normal text of the type is written as YAML.</summary>
    internal virtual string WriteText(string text, FrontmatterStyle style) => FrontmatterWriter.FormatScalar(text, style);

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        exact = false;
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map) return new CelError($"a {Name} cannot be read from a {value.Kind.ToString().ToLowerInvariant()}");
        if (Accepts(value.Kind) && Parse(value.Chars, environment) is { } read)
        {
            exact = true;
            return read;
        }
        string text = value.Text;
        foreach (Repair repair in AllRepairs(text, environment))
        {
            if (Parse(repair.Text, environment) is { } repaired) return repaired;
        }
        return new CelError($"“{text}” is not {Description}");
    }

    internal override void Check(FrontmatterValue value, FieldCheck check)
    {
        FrontmatterKind kind = value.Kind;
        if (kind is FrontmatterKind.List or FrontmatterKind.Map)
        {
            ReportCollection(value, check);
            return;
        }
        var place = new ScalarPlace(value.Span, value.Chars, value.Style);
        if (Accepts(kind)) CheckText(place, check);
        else ReportWrongType(place, check);
    }

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain)
    {
        if (value is null or CelError) return null;
        return Format(value) is { } text && Parse(text, NoteEnvironment.Default) is not null ? WriteText(text, style) : null;
    }

    private void ReportCollection(FrontmatterValue value, FieldCheck check) =>
        check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be {Description}, and this is a {value.Kind.ToString().ToLowerInvariant()}.", ListRepairs(value, check));

    /// <summary>Reports text that is not of the type.</summary>
    private protected virtual void ReportWrongType(in ScalarPlace place, FieldCheck check)
    {
        string? why = place.IsQuoted && Reads(place.Text, check.Environment) ? "Its quotes make it text; write it without them." : WhyNot(place.Text);
        check.Report(Rules.WrongType, place.Span, $"`{check.Path}` must be {Description}, not “{place.Text}”.{(why is null ? "" : " " + why)}", RepairFixes(place, check));
    }

    /// <summary>The repairs of the text at <paramref name="place"/> as fixes.</summary>
    internal List<Fix> RepairFixes(in ScalarPlace place, FieldCheck check)
    {
        var fixes = new List<Fix>();
        foreach (Repair repair in AllRepairs(place.Text.ToString(), check.Environment))
        {
            if (Parse(repair.Text, check.Environment) is null) continue;
            string written = place.Write(this, repair.Text);
            Fix fix = Fix.Replace(repair.Title ?? $"Write {written}", repair.Kind, place.Span, written);
            if (!fixes.Contains(fix)) fixes.Add(fix);
        }
        return fixes;
    }

    // A list of one item where a scalar belongs is that item.
    private IReadOnlyList<Fix> ListRepairs(FrontmatterValue value, FieldCheck check)
    {
        if (value.Kind != FrontmatterKind.List || value.Count != 1) return [];
        FrontmatterValue item = value.Items.First();
        if (item.IsMissing || Read(item, check.Environment, out bool exact) is CelError || !exact) return [];
        return FieldEdits.MakeScalar(check.Context.Note, value) is { } edits ? [new Fix($"Write {WriteText(item.Text, item.Style)}", FixKind.Suggested, edits)] : [];
    }
}

/// <summary>Another text that a text may be meant as.</summary>
/// <param name="Text">The text, of the type.</param>
/// <param name="Kind">How far it can be trusted.</param>
/// <param name="Title">What the fix does, or null for the usual words.</param>
internal readonly record struct Repair(string Text, FixKind Kind, string? Title = null);

/// <summary>A scalar type with values of one type in C#.</summary>
/// <typeparam name="T">What its values are while they are checked; a span where they are just the text.</typeparam>
public abstract class ScalarType<T> : ScalarType
    where T : allows ref struct
{
    internal ScalarType() { }

    /// <summary>Reads the value that <paramref name="text"/> stands for; false where it is not of the type.</summary>
    internal abstract bool TryRead(ReadOnlySpan<char> text, NoteEnvironment environment, out T value);

    /// <summary>Reports a value of the type that does not meet its constraints.</summary>
    internal virtual void CheckValue(T value, in ScalarPlace place, FieldCheck check) { }

    /// <summary>The value as expressions see it.</summary>
    private protected abstract object Box(T value);

    internal sealed override bool Reads(ReadOnlySpan<char> text, NoteEnvironment environment) => TryRead(text, environment, out _);

    internal sealed override object? Parse(ReadOnlySpan<char> text, NoteEnvironment environment) => TryRead(text, environment, out T value) ? Box(value) : null;

    internal sealed override bool TryCheckText(in ScalarPlace place, FieldCheck check)
    {
        if (!TryRead(place.Text, check.Environment, out T value)) return false;
        CheckValue(value, place, check);
        return true;
    }
}

/// <summary>Where a piece of text stands and how another is written there.</summary>
internal readonly ref struct ScalarPlace
{
    private readonly FrontmatterStyle _style;
    private readonly Func<string, string>? _write;

    /// <summary>A scalar of the frontmatter.</summary>
    public ScalarPlace(TextSpan span, ReadOnlySpan<char> text, FrontmatterStyle style)
    {
        Span = span;
        Text = text;
        _style = style;
    }

    /// <summary>A piece of the body, where <paramref name="write"/> writes normal text of the type.</summary>
    public ScalarPlace(TextSpan span, ReadOnlySpan<char> text, Func<string, string> write) : this(span, text, FrontmatterStyle.Plain) => _write = write;

    /// <summary>All of it as written, quotes included.</summary>
    public TextSpan Span { get; }

    /// <summary>What it says.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Whether it stands in quotes.</summary>
    public bool IsQuoted => _style is FrontmatterStyle.SingleQuoted or FrontmatterStyle.DoubleQuoted;

    /// <summary>How normal text of <paramref name="type"/> is written here.</summary>
    public string Write(ScalarType type, string text) => _write is null ? type.WriteText(text, _style) : _write(text);

    /// <summary>The same as a function that outlives the place.</summary>
    public Func<string, string> WriterOf(ScalarType type)
    {
        FrontmatterStyle style = _style;
        return _write ?? (text => type.WriteText(text, style));
    }
}
