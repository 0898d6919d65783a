using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>The folders of a vault by number, 0 for the root. A path is a walk up to the root, so none is stored twice.</summary>
internal sealed class FolderTable(TextStore names)
{
    /// <summary>The number of the vault's root.</summary>
    public const int Root = 0;

    private readonly List<Folder> _folders = [new Folder(-1, 0, 0, 0)];
    private readonly Dictionary<(int Parent, ulong Name), int> _byName = [];
    // The files of a folder come one after another.
    private string _lastPath = "";
    private int _last = Root;

    /// <summary>How many there are.</summary>
    public int Count => _folders.Count;

    /// <summary>The folder that holds it; -1 for the root.</summary>
    public int ParentOf(int folder) => _folders[folder].Parent;

    /// <summary>The length of its path from the root with the <c>/</c> at its end, in UTF-16 units; 0 for the root.</summary>
    public int PathLengthOf(int folder) => _folders[folder].PathLength;

    /// <summary>Its name as it is written.</summary>
    public ReadOnlySpan<char> NameOf(int folder)
    {
        Folder entry = _folders[folder];
        return names[entry.NameAt, entry.NameLength];
    }

    /// <summary>The folder at <paramref name="path"/> from the root, made where there is none.</summary>
    public int Add(ReadOnlySpan<char> path)
    {
        if (path.SequenceEqual(_lastPath)) return _last;
        int folder = Root;
        foreach (Range part in path.Split('/'))
        {
            if (path[part].IsEmpty) continue;
            folder = Add(folder, path[part]);
        }
        _lastPath = path.ToString();
        return _last = folder;
    }

    /// <summary>Whether <paramref name="folder"/> is <paramref name="other"/> or lies below it.</summary>
    public bool IsWithin(int folder, int other)
    {
        while (folder >= 0 && folder != other) folder = _folders[folder].Parent;
        return folder == other;
    }

    /// <summary>The folder that is left over where the path of <paramref name="folder"/> ends in <paramref name="path"/>, folded; -1 where it does not.</summary>
    public int Strip(int folder, ReadOnlySpan<char> path)
    {
        while (!path.IsEmpty)
        {
            int slash = path.LastIndexOf('/');
            if (folder <= Root || !FoldedText.IsOf(NameOf(folder), path[(slash + 1)..])) return -1;
            folder = _folders[folder].Parent;
            path = path[..Math.Max(slash, 0)];
        }
        return folder;
    }

    /// <summary>Writes the path with the <c>/</c> at its end to the start of <paramref name="into"/>.</summary>
    public void WritePath(int folder, Span<char> into)
    {
        for (; folder != Root; folder = _folders[folder].Parent)
        {
            int length = PathLengthOf(folder);
            into[length - 1] = '/';
            NameOf(folder).CopyTo(into[(length - 1 - _folders[folder].NameLength)..]);
        }
    }

    // Folders whose names differ in case only are two on some systems, so the name counts as it is written.
    private int Add(int parent, ReadOnlySpan<char> name)
    {
        ref int known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, (parent, TextHash.Of(name)), out bool exists);
        if (exists) return known;
        _folders.Add(new Folder(parent, names.Add(name), name.Length, _folders[parent].PathLength + name.Length + 1));
        return known = _folders.Count - 1;
    }

    private readonly record struct Folder(int Parent, int NameAt, int NameLength, int PathLength);
}
