using System.Numerics;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Finds the files that a name was likely meant for: those spelled nearly alike, and notes that have it as their title or alias.</summary>
internal sealed class NearNames
{
    private const int Most = 3;
    private readonly VaultIndex _index;

    // Which letters the name of each file has. A slip changes two of them at most, so nearly all names are told from a wanted one by this alone.
    private readonly ulong[] _letters;
    private readonly ulong[] _otherNames;
    private readonly VaultFile[] _called;

    /// <summary>Goes through the names of all files, and the titles and aliases of notes whose facts are at hand.</summary>
    public NearNames(VaultIndex index)
    {
        _index = index;
        _letters = new ulong[index.Files.LastNumber + 1];
        var names = new List<ulong>();
        var called = new List<VaultFile>();
        Span<char> scratch = stackalloc char[256];
        foreach (VaultFile file in index.Files.Files)
        {
            using var folded = new FoldedText(Stem(file), scratch);
            _letters[file.Number] = LettersOf(folded.Span);
            if (index.KnownFactsOf(file) is not { } facts) continue;
            foreach (ulong name in facts.OtherNames)
            {
                names.Add(name);
                called.Add(file);
            }
        }
        _otherNames = [.. names];
        _called = [.. called];
        Array.Sort(_otherNames, _called);
    }

    /// <summary>At most three files that <paramref name="target"/> was likely meant for, best first.</summary>
    /// <param name="target">A target or path that leads nowhere.</param>
    /// <param name="schemas">The schemas of which the note must have one; any file where none are given.</param>
    /// <param name="self">The note with the link, which is never meant.</param>
    public List<VaultFile> Find(string target, IReadOnlyList<string> schemas, VaultFile self)
    {
        ReadOnlySpan<char> name = target.AsSpan(target.LastIndexOf('/') + 1);
        bool anyKind = schemas.Count == 0 && Path.HasExtension(name) && !NoteFiles.IsNote(name.ToString());
        if (NoteFiles.IsNote(name.ToString())) name = name[..^3];
        using var folded = new FoldedText(name, stackalloc char[256]);
        string wanted = folded.Span.ToString();
        var found = new Dictionary<VaultFile, int>();
        for (int at = FirstCalled(TextHash.Of(folded.Span)); at < _otherNames.Length && _otherNames[at] == TextHash.Of(folded.Span); at++) found[_called[at]] = 0;
        AddAlike(wanted, found);
        return [.. found.Where(file => file.Key != self && (anyKind || _index.Files.IsNote(file.Key)) && (schemas.Count == 0 || _index.FactsOf(file.Key).Schema?.IsOneOf(schemas) == true))
            .OrderBy(file => file.Value).ThenBy(file => _index.Files.PathLengthOf(file.Key)).ThenBy(file => _index.Files.PathOf(file.Key), StringComparer.Ordinal).Take(Most).Select(file => file.Key)];
    }

    private void AddAlike(string wanted, Dictionary<VaultFile, int> found)
    {
        int limit = SlipsIn(wanted.Length);
        ulong letters = LettersOf(wanted);
        Span<char> scratch = stackalloc char[256];
        for (int number = 1; number < _letters.Length; number++)
        {
            if (_letters[number] == 0 || BitOperations.PopCount(_letters[number] ^ letters) > 2 * limit) continue;
            var file = new VaultFile(number);
            using var folded = new FoldedText(Stem(file), scratch);
            if (Math.Abs(folded.Span.Length - wanted.Length) > limit || !HaveSameDigits(wanted, folded.Span)) continue;
            int distance = WordDistance.Between(wanted, folded.Span.ToString());
            if (distance <= limit && distance < found.GetValueOrDefault(file, int.MaxValue)) found[file] = distance;
        }
    }

    // Another day or number is another note, not a slip.
    private static bool HaveSameDigits(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int at = 0;
        foreach (char character in left)
        {
            if (!char.IsAsciiDigit(character)) continue;
            while (at < right.Length && !char.IsAsciiDigit(right[at])) at++;
            if (at == right.Length || right[at++] != character) return false;
        }
        return right[at..].IndexOfAnyInRange('0', '9') < 0;
    }

    private static int SlipsIn(int length) => length switch { <= 2 => 0, <= 5 => 1, <= 10 => 2, _ => 3 };

    private ReadOnlySpan<char> Stem(VaultFile file)
    {
        ReadOnlySpan<char> name = _index.Files.NameOf(file);
        return _index.Files.IsNote(file) ? name[..^3] : name;
    }

    private int FirstCalled(ulong name)
    {
        int at = Array.BinarySearch(_otherNames, name);
        if (at < 0) return _otherNames.Length;
        while (at > 0 && _otherNames[at - 1] == name) at--;
        return at;
    }

    private static ulong LettersOf(ReadOnlySpan<char> folded)
    {
        ulong letters = 0;
        foreach (char character in folded) letters |= 1UL << (character % 64);
        return letters;
    }
}
