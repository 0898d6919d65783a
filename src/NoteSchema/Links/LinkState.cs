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

    public static LinkState Of(IVaultView vault, ReadOnlySpan<char> target, ReadOnlySpan<char> heading, ReadOnlySpan<char> blockId)
    {
        // Templates have links that are yet to be written.
        if (target.Contains("{{", StringComparison.Ordinal) || target.Contains("<%", StringComparison.Ordinal)) return default;
        LinkResolution found = vault.Resolve(target);
        // A text that is no file of the vault leads to itself all the same.
        if (found.File.IsNone) return new LinkState(default, target.IsEmpty ? LinkFault.None : LinkFault.Target);
        LinkFault fault = !heading.IsEmpty && !vault.HasHeading(found.File, heading) ? LinkFault.Heading
            : !blockId.IsEmpty && !vault.HasBlock(found.File, blockId) ? LinkFault.Block
            : found.IsAmbiguous ? LinkFault.Ambiguous
            : LinkFault.None;
        return new LinkState(found.File, fault);
    }
}
