using System.Runtime.InteropServices;

namespace NoteSchema.Vaults;

/// <summary>
/// All files of a vault, notes and attachments, each with a number that stays its own. Found by name as Obsidian compares names: without regard to case and to how accents are composed.
/// A hundred thousand files take some 8 MB. Reading is safe from several threads while nobody changes it.
/// </summary>
public sealed class FileTable
{
    private readonly TextStore _names = new();
    private readonly FolderTable _folders;
    private File[] _files = new File[256];
    private int[] _buckets = new int[256];
    private int _last;

    /// <summary>A table without files.</summary>
    public FileTable() => _folders = new FolderTable(_names);

    /// <summary>The numbers that were given so far, those of removed files among them: files have the numbers from 1 to this one.</summary>
    public int LastNumber => _last;

    /// <summary>The files there are now, in the order of their numbers.</summary>
    public IEnumerable<VaultFile> Files
    {
        get
        {
            for (int number = 1; number <= _last; number++)
            {
                if (!_files[number].IsRemoved) yield return new VaultFile(number);
            }
        }
    }

    /// <summary>Adds a file that is not in it.</summary>
    /// <param name="path">Its path from the vault's root, with <c>/</c>.</param>
    /// <param name="isNote">Whether it is a note; otherwise it is an attachment, or any other file.</param>
    /// <param name="isExcluded">Whether the settings leave it out of linting; links may lead to it all the same.</param>
    public VaultFile Add(ReadOnlySpan<char> path, bool isNote, bool isExcluded = false)
    {
        int slash = path.LastIndexOf('/');
        int folder = _folders.Add(path[..Math.Max(slash, 0)]);
        ReadOnlySpan<char> name = path[(slash + 1)..];
        if (++_last == _files.Length) Grow();
        ulong stem = NameKey.OfWhole(name);
        ref int bucket = ref BucketOf(stem);
        _files[_last] = new File { Stem = stem, Next = bucket, Folder = folder, NameAt = _names.Add(name), NameLength = (ushort)name.Length, HasExtension = NoteFiles.IsNote(name), IsNote = isNote, IsExcluded = isExcluded };
        bucket = _last;
        return new VaultFile(_last);
    }

    /// <summary>Takes a file out; its number stays unused.</summary>
    public void Remove(VaultFile file)
    {
        ref File entry = ref _files[file.Number];
        ref int link = ref BucketOf(entry.Stem);
        while (link != file.Number) link = ref _files[link].Next;
        link = entry.Next;
        entry.IsRemoved = true;
    }

    /// <summary>Whether it is a note.</summary>
    public bool IsNote(VaultFile file) => _files[file.Number].IsNote;

    /// <summary>Whether the settings leave it out of linting.</summary>
    public bool IsExcluded(VaultFile file) => _files[file.Number].IsExcluded;

    /// <summary>The name with its extension, as it is written.</summary>
    public ReadOnlySpan<char> NameOf(VaultFile file)
    {
        ref readonly File entry = ref _files[file.Number];
        return _names[entry.NameAt, entry.NameLength];
    }

    /// <summary>The path from the vault's root, with <c>/</c>.</summary>
    public string PathOf(VaultFile file) => string.Create(PathLengthOf(file), (Table: this, File: file), static (path, of) => of.Table.WritePath(of.File, path));

    /// <summary>Whether <paramref name="path"/>, at which the file was found, has each letter in the case in which the file has it.</summary>
    internal bool IsWritten(VaultFile file, ReadOnlySpan<char> path)
    {
        // Found without regard to case and to how accents are composed, so another length is no other case.
        if (PathLengthOf(file) != path.Length) return true;
        Span<char> written = path.Length <= 512 ? stackalloc char[path.Length] : new char[path.Length];
        WritePath(file, written);
        return written.SequenceEqual(path);
    }

    /// <summary>The file at <paramref name="path"/> from the vault's root; the one written exactly so where several differ in case only, no file where there is none.</summary>
    public VaultFile Find(ReadOnlySpan<char> path)
    {
        using var folded = new FoldedText(path, stackalloc char[512]);
        int slash = folded.Span.LastIndexOf('/');
        VaultFile found = default;
        ReadOnlySpan<char> name = folded.Span[(slash + 1)..], stem = NameKey.StemOf(name);
        for (VaultFile file = FirstNamed(TextHash.Of(stem), stem.Length < name.Length); !file.IsNone; file = NextNamed(file))
        {
            if (_folders.Strip(FolderOf(file), folded.Span[..Math.Max(slash, 0)]) != FolderTable.Root) continue;
            if (found.IsNone || PathOf(file).AsSpan().SequenceEqual(path)) found = file;
        }
        return found;
    }

    private void WritePath(VaultFile file, Span<char> path)
    {
        int folder = FolderOf(file);
        _folders.WritePath(folder, path);
        NameOf(file).CopyTo(path[_folders.PathLengthOf(folder)..]);
    }

    internal FolderTable Folders => _folders;

    internal int FolderOf(VaultFile file) => _files[file.Number].Folder;

    internal int PathLengthOf(VaultFile file) => _folders.PathLengthOf(FolderOf(file)) + _files[file.Number].NameLength;

    /// <summary>The first file of a name; none where there is none.</summary>
    /// <param name="stem">The hash of the name without <c>.md</c>, folded. It stands for the name: no two names of a vault have the same.</param>
    /// <param name="hasExtension">Whether the name has <c>.md</c>.</param>
    internal VaultFile FirstNamed(ulong stem, bool hasExtension) => NamedFrom(BucketOf(stem), stem, hasExtension);

    /// <summary>The next file of the same name as <paramref name="file"/>; none after the last.</summary>
    internal VaultFile NextNamed(VaultFile file)
    {
        ref readonly File entry = ref _files[file.Number];
        return NamedFrom(entry.Next, entry.Stem, entry.HasExtension);
    }

    private VaultFile NamedFrom(int number, ulong stem, bool hasExtension)
    {
        File[] files = _files;
        while (number != 0)
        {
            ref readonly File file = ref files[number];
            if (file.Stem == stem && file.HasExtension == hasExtension) break;
            number = file.Next;
        }
        return new VaultFile(number);
    }

    private ref int BucketOf(ulong stem) => ref _buckets[(uint)stem & (uint)(_buckets.Length - 1)];

    private void Grow()
    {
        Array.Resize(ref _files, _files.Length * 2);
        _buckets = new int[_files.Length];
        for (int number = 1; number < _last; number++)
        {
            if (_files[number].IsRemoved) continue;
            ref int bucket = ref BucketOf(_files[number].Stem);
            _files[number].Next = bucket;
            bucket = number;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private struct File
    {
        public ulong Stem;
        public int Next;
        public int Folder;
        public int NameAt;
        public ushort NameLength;
        public bool HasExtension;
        public bool IsNote;
        public bool IsExcluded;
        public bool IsRemoved;
    }
}
