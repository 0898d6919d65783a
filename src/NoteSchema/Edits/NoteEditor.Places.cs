namespace NoteSchema;

// Changes of fields by where they stand, which tells apart what paths do not: of two entries with the same key, one.
public sealed partial class NoteEditor
{
    /// <summary>Gives the entry whose key stands at <paramref name="place"/>, or the item there, another value.</summary>
    internal NoteEditor SetAt(TextSpan place, FieldValue value) => At(place) is { } site ? Write(site, value) : this;

    /// <summary>Takes the entry whose key stands at <paramref name="place"/>, or the item there, out.</summary>
    internal NoteEditor RemoveAt(TextSpan place) => At(place) is { } site ? Remove(site) : this;

    /// <summary>Makes of the list at <paramref name="place"/> its one item.</summary>
    internal NoteEditor MakeScalarAt(TextSpan place) => At(place) is { } site ? MakeScalar(site) : this;

    /// <summary>Puts items at the end of the list at <paramref name="place"/>.</summary>
    internal NoteEditor AppendAt(TextSpan place, IEnumerable<FieldValue> items)
    {
        if (At(place) is not { } site) return this;
        IReadOnlyList<FieldValue> old = FieldTree.At(_draft.Fields!, [.. site.Way]).Items;
        return Write(site, FieldValue.List([.. old, .. items]));
    }

    /// <summary>Puts a field into the map at <paramref name="place"/>, or the frontmatter that <paramref name="place"/> is the whole of, or that is not there.</summary>
    internal NoteEditor AddTo(TextSpan place, string key, FieldValue value, FieldPlace where)
    {
        if (Refusal is not null) return this;
        if (place == _draft.Frontmatter.Root.Span) return SetField(FieldPath.Of(key), value, where);
        return At(place) is { } site ? SetField(site.Path.Field(key), value, where) : this;
    }

    private FieldSite? At(TextSpan place)
    {
        if (Refusal is not null) return null;
        if (_draft.WhyUnreadable() is { } reason) Refuse(reason);
        FieldSite? site = Refusal is null ? FieldSite.At(_draft, place) : null;
        if (site is null) Refuse("The field is written in an unusual way.");
        return site;
    }
}
