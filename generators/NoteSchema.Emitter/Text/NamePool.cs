namespace NoteSchema.Emitter;

/// <summary>The names within a generated type: those that the schema decides come first, helpers take what is left.</summary>
internal sealed class NamePool(IEnumerable<Identifier> taken)
{
    private readonly HashSet<Identifier> _taken = new(taken);

    /// <summary>Takes a name that must be free.</summary>
    /// <exception cref="ArgumentException">It is taken.</exception>
    public Identifier Take(string name)
    {
        Identifier taken = Identifier.Of(name);
        return _taken.Add(taken) ? taken : throw new ArgumentException($"two members would both be named {name}", nameof(name));
    }

    /// <summary>Takes <paramref name="name"/>, with a number after it where it is taken or among <paramref name="unfit"/>.</summary>
    public Identifier Invent(string name, ICollection<string>? unfit = null)
    {
        Identifier invented = Identifier.Of(name);
        for (int number = 2; unfit?.Contains(invented.Name) == true || !_taken.Add(invented); number++) invented = Identifier.Of(name + number);
        return invented;
    }
}
