namespace NoteSchema.Vaults;

/// <summary>
/// Finds where a link leads, as Obsidian does; <c>docs/links.md</c> says how. The last part of a target is looked for as a file name, first as it is and then with <c>.md</c>; of the files of that
/// name those count whose path ends as the target says, and the one with the best right is where the link leads.
/// </summary>
internal static class LinkResolver
{
    private const int Anywhere = -1;

    /// <summary>Where <paramref name="target"/> leads from the note <paramref name="source"/>; none is a text outside of the vault, which counts as one at the root.</summary>
    /// <param name="table">The files.</param>
    /// <param name="target">The target.</param>
    /// <param name="source">The note with the link.</param>
    /// <param name="name">The <see cref="NameKey"/> of the target; 0 for an empty one.</param>
    public static LinkResolution Resolve(FileTable table, ReadOnlySpan<char> target, VaultFile source, out uint name)
    {
        name = 0;
        if (target.IsEmpty) return new LinkResolution(source, false);
        var found = new Found(table, target, null);
        name = Search(table, target, source, ref found);
        return new LinkResolution(new VaultFile(found.Best.Number), found.IsAmbiguous);
    }

    /// <summary>All files that <paramref name="target"/> may mean, the one that Obsidian opens first.</summary>
    public static IReadOnlyList<VaultFile> FindAll(FileTable table, ReadOnlySpan<char> target, VaultFile source)
    {
        if (target.IsEmpty) return source.IsNone ? [] : [source];
        var matches = new List<Match>();
        var found = new Found(table, target, matches);
        Search(table, target, source, ref found);
        matches.Sort((left, right) => Compare(table, left, right));
        return matches.ConvertAll(match => new VaultFile(match.Number));
    }

    private static uint Search(FileTable table, ReadOnlySpan<char> target, VaultFile source, ref Found found)
    {
        int own = source.IsNone ? FolderTable.Root : table.FolderOf(source);
        ReadOnlySpan<char> path = target;
        int anchor = path[0] is '/' or '.' ? TakeAnchor(ref path, own, table.Folders) : Anywhere;
        int slash = path.LastIndexOf('/');
        using var folder = new FoldedText(path[..Math.Max(slash, 0)], stackalloc char[256]);
        ReadOnlySpan<char> name = path[(slash + 1)..], stem = NoteFiles.IsNote(name) ? name[..^3] : name;
        ulong key = TextHash.OfFolded(stem);
        bool hasExtension = stem.Length < name.Length;
        if (name.IsEmpty) return (uint)key;
        VaultFile file = table.FirstNamed(key, hasExtension);
        if (file.IsNone) file = table.FirstNamed(hasExtension ? TextHash.OfFolded(name) : key, true);
        for (; !file.IsNone; file = table.NextNamed(file))
        {
            int rest = table.Folders.Strip(table.FolderOf(file), folder.Span);
            if (rest < 0 || (anchor != Anywhere && rest != anchor)) continue;
            LinkRight right = rest == anchor || rest == FolderTable.Root ? LinkRight.Path
                : rest == own ? LinkRight.OwnFolder
                : table.Folders.IsWithin(rest, own) ? LinkRight.BelowOwnFolder
                : LinkRight.Name;
            found.Add(file.Number, right);
        }
        return (uint)key;
    }

    // The folder that a target counts from where it begins with /, ./ or ../; above the root there is the root.
    private static int TakeAnchor(ref ReadOnlySpan<char> path, int own, FolderTable folders)
    {
        if (path[0] == '/')
        {
            path = path[1..];
            return FolderTable.Root;
        }
        int anchor = Anywhere;
        while (true)
        {
            int folder = anchor == Anywhere ? own : anchor;
            if (path.StartsWith("./"))
            {
                path = path[2..];
                anchor = folder;
            }
            else if (path.StartsWith("../"))
            {
                path = path[3..];
                anchor = Math.Max(folders.ParentOf(folder), FolderTable.Root);
            }
            else
            {
                return anchor;
            }
        }
    }

    private static int Compare(FileTable table, Match left, Match right)
    {
        if (left.Right != right.Right) return left.Right - right.Right;
        int byLength = table.PathLengthOf(new VaultFile(left.Number)) - table.PathLengthOf(new VaultFile(right.Number));
        if (byLength != 0) return byLength;
        if (left.IsAsWritten != right.IsAsWritten) return left.IsAsWritten ? -1 : 1;
        return string.CompareOrdinal(table.PathOf(new VaultFile(left.Number)), table.PathOf(new VaultFile(right.Number)));
    }

    /// <summary>What makes a file the one that is meant, strongest first.</summary>
    private enum LinkRight
    {
        /// <summary>The target is its path, from the root or from where the target says.</summary>
        Path,
        /// <summary>The target is its path from the folder of the note with the link.</summary>
        OwnFolder,
        /// <summary>It lies somewhere below that folder.</summary>
        BelowOwnFolder,
        /// <summary>It has the name.</summary>
        Name,
    }

    /// <param name="Number">The file.</param>
    /// <param name="Right">By what right it is meant.</param>
    /// <param name="IsAsWritten">Whether its name is written as in the target, upper and lower case too.</param>
    private readonly record struct Match(int Number, LinkRight Right, bool IsAsWritten);

    private ref struct Found(FileTable table, ReadOnlySpan<char> target, List<Match>? all)
    {
        private readonly ReadOnlySpan<char> _target = target;
        private int _count;
        private int _equals;

        public Match Best { get; private set; }

        /// <summary>Whether neither path nor folder decides: other files have the name, or the same path but for case.</summary>
        public readonly bool IsAmbiguous => Best.Right <= LinkRight.OwnFolder ? _equals > 1 && !Best.IsAsWritten : _count > 1;

        public void Add(int number, LinkRight right)
        {
            // How the name is written counts among several only; names are far from the processor.
            bool isAlone = ++_count == 1 && all is null;
            if (_count == 2 && all is null) Best = Best with { IsAsWritten = IsAsWritten(Best.Number) };
            var match = new Match(number, right, !isAlone && IsAsWritten(number));
            all?.Add(match);
            int order = _count == 1 ? -1 : Compare(table, match, Best);
            if (_count == 1 || right < Best.Right) _equals = 1;
            else if (right == Best.Right) _equals++;
            if (order < 0) Best = match;
        }

        private readonly bool IsAsWritten(int number) => table.NameOf(new VaultFile(number)).StartsWith(_target[(_target.LastIndexOf('/') + 1)..], StringComparison.Ordinal);
    }
}
