namespace NoteSchema;

/// <summary>What is wrong with where a link leads.</summary>
internal enum LinkFault
{
    None,
    /// <summary>The vault has no such file.</summary>
    Target,
    /// <summary>The note has no such heading.</summary>
    Heading,
    /// <summary>The note has no block of that id.</summary>
    Block,
    /// <summary>Several files have as good a right to the name.</summary>
    Ambiguous,
}

/// <summary>Where a link leads, and what is wrong with that.</summary>
internal readonly record struct LinkState(VaultFile File, LinkFault Fault)
{
    public bool IsFine => Fault == LinkFault.None;

    /// <param name="vault">The vault, as seen from the note with the link.</param>
    /// <param name="text">The text that the link stands in.</param>
    /// <param name="link">The link.</param>
    public static LinkState Of(IVaultView vault, ReadOnlySpan<char> text, in LinkRecord link)
    {
        // Only what is written as Markdown has escapes.
        if ((link.Flags & LinkFlags.Markdown) == 0) return Of(vault, text.Slice(link.Target.Start, link.Target.Length), text.Slice(link.Place.Start, link.Place.Length), link.Flags);
        Span<char> target = stackalloc char[256], place = stackalloc char[256];
        return Of(vault, LinkText.TargetOf(text, link, target), LinkText.PlaceOf(text, link, place), link.Flags);
    }

    private static LinkState Of(IVaultView vault, ReadOnlySpan<char> target, ReadOnlySpan<char> place, LinkFlags flags)
    {
        // Templates have links that are yet to be written.
        if (target.ContainsAny('{', '<') && (target.Contains("{{", StringComparison.Ordinal) || target.Contains("<%", StringComparison.Ordinal))) return default;
        LinkResolution found = vault.Resolve(target);
        // A text that is no file of the vault leads to itself all the same.
        if (found.File.IsNone) return new LinkState(default, target.IsEmpty ? LinkFault.None : LinkFault.Target);
        return new LinkState(found.File, FaultOfPlace(vault, found.File, place, flags) is var fault && fault == LinkFault.None && found.IsAmbiguous ? LinkFault.Ambiguous : fault);
    }

    private static LinkFault FaultOfPlace(IVaultView vault, VaultFile file, ReadOnlySpan<char> place, LinkFlags flags)
    {
        if (place.IsEmpty) return LinkFault.None;
        if ((flags & LinkFlags.Block) != 0) return vault.HasBlock(file, place) ? LinkFault.None : LinkFault.Block;
        return vault.HasHeading(file, place) ? LinkFault.None : LinkFault.Heading;
    }
}
