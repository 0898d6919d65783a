using System.Collections.ObjectModel;

namespace NoteSchema;

/// <summary>A list in a generated model. Two are equal where they hold the same in the same order, so that the records they stand in are.</summary>
/// <typeparam name="T">The items.</typeparam>
/// <param name="items">The items; nobody changes them any more.</param>
internal sealed class ModelList<T>(IList<T> items) : ReadOnlyCollection<T>(items), IEquatable<ModelList<T>>
{
    /// <summary>A list without items.</summary>
    public static new ModelList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(ModelList<T>? other) => other is not null && this.SequenceEqual(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in this) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The items in brackets.</summary>
    public override string ToString() => $"[{string.Join(", ", this)}]";
}
